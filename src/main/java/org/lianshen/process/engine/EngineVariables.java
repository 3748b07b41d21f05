package org.lianshen.process.engine;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.TaskQueryVariableValue;
import org.camunda.bpm.engine.impl.bpmn.behavior.MultiInstanceActivityBehavior;
import org.camunda.bpm.engine.impl.cmd.GetTaskFormVariablesCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.variable.VariableMap;
import org.lianshen.language.Text;
import org.lianshen.problem.Refusal;

/**
 * Keeps the engine's own variables from people. How many instances of an activity there are, and how many are done,
 * would tell a reviewer how many others review and have finished; so no form is given them, and no query can ask for
 * them.
 */
final class EngineVariables extends CommandInterceptor {

    private static final Set<String> NAMES = Set.of(
            MultiInstanceActivityBehavior.NUMBER_OF_INSTANCES,
            MultiInstanceActivityBehavior.NUMBER_OF_ACTIVE_INSTANCES,
            MultiInstanceActivityBehavior.NUMBER_OF_COMPLETED_INSTANCES,
            MultiInstanceActivityBehavior.LOOP_COUNTER);

    private static final Text OWN = Text.of("process.engine.own-variables");

    @Override
    public <T> T execute(Command<T> command) {
        var result = next.execute(command);
        if (command instanceof GetTaskFormVariablesCmd && result instanceof VariableMap shown) {
            NAMES.forEach(shown::remove);
        }
        return result;
    }

    /**
     * A query asks for tasks by their variables, or sorts by them.
     *
     * @throws Refusal malformed, where one of them is the engine's own
     */
    static void refuseIn(TaskQueryImpl query) {
        boolean asked = Stream.concat(Stream.of(query), query.getQueries().stream())
                .flatMap(each -> Stream.concat(
                        each.getVariables().stream().map(TaskQueryVariableValue::getName),
                        each.getOrderingProperties().stream()
                                .filter(order -> order.getRelationConditions() != null)
                                .flatMap(order -> order.getRelationConditions().stream())
                                .map(condition -> String.valueOf(condition.getScalarValue()))))
                .anyMatch(name -> NAMES.stream().anyMatch(name::equalsIgnoreCase));
        if (asked) {
            throw new Refusal(Refusal.Kind.MALFORMED, "engine-variable-in-query", OWN, List.of());
        }
    }
}
