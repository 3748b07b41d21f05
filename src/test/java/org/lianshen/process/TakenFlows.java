package org.lianshen.process;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Notes which sequence flows the tests take; the engine's history does not tell. */
public final class TakenFlows extends AbstractBpmnParseListener {

    private static final Set<String> TAKEN = ConcurrentHashMap.newKeySet();
    private static final Set<String> TOLD_BY = ConcurrentHashMap.newKeySet();

    /** A test class is about to walk. */
    public static void tell(Class<?> story) {
        TOLD_BY.add(story.getSimpleName());
    }

    /** The test classes that have walked so far. */
    static Set<String> toldBy() {
        return Set.copyOf(TOLD_BY);
    }

    /** Whether a test has taken that flow so far. */
    static boolean contains(String model, String flow) {
        return TAKEN.contains(model + " " + flow);
    }

    @Override
    public void parseSequenceFlow(Element element, ScopeImpl scope, TransitionImpl transition) {
        transition.addListener(ExecutionListener.EVENTNAME_TAKE, (ExecutionListener) execution ->
                TAKEN.add(model(execution.getProcessDefinitionId()) + " " + execution.getCurrentTransitionId()));
    }

    private static String model(String definition) {
        return definition.substring(0, definition.indexOf(':'));
    }
}
