package org.lianshen.process.engine;

import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.bpmn.parser.EventSubscriptionDeclaration;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.jspecify.annotations.Nullable;
import org.lianshen.language.word.Word;
import org.lianshen.process.StepOutcomes;
import org.lianshen.process.Vocabulary.Message;
import org.lianshen.process.form.FormEndings;
import org.lianshen.process.form.FormKey;
import org.lianshen.process.rehearsal.Move;
import org.lianshen.process.rehearsal.MoveKind;
import org.springframework.stereotype.Component;

/** Has every element of every model tell when it is entered, and what people, messages and steps did there. */
@Component
public class MoveListener extends AbstractBpmnParseListener {

    private static final String BEAN = "lianshen:bean";
    private static final String BODY = "multiInstanceBody";

    /** Nothing is to be set: what it hears comes with the command. */
    public MoveListener() {}

    @Override
    public void parseServiceTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        var expression = element.attributeNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "delegateExpression");
        if (expression != null) {
            activity.setProperty(BEAN, expression.replaceAll("[^\\w]", ""));
        }
    }

    @Override
    public void parseProcess(Element element, ProcessDefinitionEntity process) {
        listen(process);
    }

    private static void listen(ScopeImpl scope) {
        for (var activity : scope.getActivities()) {
            if (!BODY.equals(activity.getProperty("type"))) {
                listen(activity, message(activity));
            }
            listen(activity);
        }
    }

    private static void listen(ActivityImpl activity, @Nullable String message) {
        var step = (String) activity.getProperty(BEAN);
        activity.addListener(ExecutionListener.EVENTNAME_START, at -> {
            var execution = (ExecutionEntity) at;
            var session = MoveSession.current();
            session.add(execution, Move.entered(MoveSession.key(execution), activity.getId()));
            if (step != null) {
                session.begins(execution);
            }
        });
        if (step != null) {
            boolean says = !StepOutcomes.saidBy(step).isEmpty();
            end(activity, execution -> MoveSession.current().did(execution, MoveKind.STEP, step, says));
        } else if (activity.getActivityBehavior() instanceof UserTaskActivityBehavior task) {
            var form = task.getTaskDefinition().getCamundaFormDefinitionKey();
            var word = form == null ? "" : form.getExpressionText();
            // a form that says itself what becomes of its answers may say an outcome, too
            boolean says = Word.find(FormKey.class, word)
                    .map(known -> !FormEndings.of(known).isEmpty())
                    .orElse(true);
            end(activity, execution -> MoveSession.current().did(execution, MoveKind.TASK, word, says));
        } else if (begins(activity)) {
            end(activity, execution -> {
                if (execution.getSuperExecution() == null
                        && execution.getProcessInstance().getSuperExecution() == null) {
                    MoveSession.current().begun(execution, message);
                }
            });
        } else if (message != null) {
            boolean says = Stream.of(Message.values())
                    .filter(known -> known.word().equals(message))
                    .anyMatch(known -> !StepOutcomes.toldWith(known).isEmpty());
            end(activity, execution -> heard(execution, activity, message, says));
        }
    }

    private static void heard(ExecutionEntity execution, ActivityImpl activity, String message, boolean says) {
        MoveSession.current()
                .add(
                        execution,
                        new Move(
                                MoveKind.MESSAGE,
                                MoveSession.key(execution),
                                activity.getId(),
                                message,
                                MoveSession.about(execution),
                                says ? MoveSession.outcome(execution) : null,
                                null));
    }

    /** What was interrupted did nothing. */
    private static void end(ActivityImpl activity, Consumer<ExecutionEntity> listener) {
        activity.addListener(ExecutionListener.EVENTNAME_END, at -> {
            var execution = (ExecutionEntity) at;
            if (!execution.isCanceled()) {
                listener.accept(execution);
            }
        });
    }

    /** Whether a model begins there, and not a part of it. */
    private static boolean begins(ActivityImpl activity) {
        return Set.of("startEvent", "messageStartEvent").contains(String.valueOf(activity.getProperty("type")))
                && activity.getFlowScope() instanceof ProcessDefinitionEntity;
    }

    private static @Nullable String message(ActivityImpl activity) {
        return Stream.of(activity, activity.getEventScope(), activity.getFlowScope())
                .filter(Objects::nonNull)
                .map(scope -> EventSubscriptionDeclaration.getDeclarationsForScope(scope)
                        .get(activity.getId()))
                .filter(Objects::nonNull)
                .map(EventSubscriptionDeclaration::getUnresolvedEventName)
                .findFirst()
                .orElse(null);
    }
}
