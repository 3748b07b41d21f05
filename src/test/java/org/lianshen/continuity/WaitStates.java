package org.lianshen.continuity;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where instances of some models may stand still, each as {@code model/activity}, and where they do. */
final class WaitStates {

    private final Set<String> waiting = new TreeSet<>();
    private final Set<String> listening = new TreeSet<>();
    private final Set<String> left = new TreeSet<>();

    /** Those of the given models. */
    WaitStates(RepositoryService repository, Collection<ProcessDefinition> models) {
        for (var model : models) {
            var file = repository.getBpmnModelInstance(model.getId());
            file.getModelElementsByType(FlowNode.class).forEach(node -> {
                var place = model.getKey() + "/" + node.getId();
                if (waits(node)) {
                    waiting.add(place);
                } else if (listens(node)) {
                    listening.add(place);
                }
                // what goes on from a gateway is one of the events behind it
                if (!(node instanceof EventBasedGateway) && (waits(node) || listens(node))) {
                    left.add(place);
                }
            });
            requireNothingElse(model, file);
        }
    }

    /** Where a token rests: a person, a message, the time or a called model is waited for. */
    Set<String> waiting() {
        return waiting;
    }

    /** What may happen to it there: events behind a gateway, at an activity's border, or in a process as a whole. */
    Set<String> listening() {
        return listening;
    }

    /** What has to end, or to happen, for an instance to go on. */
    Set<String> left() {
        return left;
    }

    private static boolean waits(FlowNode node) {
        return node instanceof UserTask
                || node instanceof ReceiveTask
                || node instanceof CallActivity
                || node instanceof EventBasedGateway
                || node instanceof IntermediateCatchEvent && !behindGateway(node)
                || node instanceof ServiceTask task && task.getCamundaType() != null
                || node.isCamundaAsyncBefore()
                || node.isCamundaAsyncAfter();
    }

    private static boolean listens(FlowNode node) {
        return node instanceof BoundaryEvent
                || node instanceof IntermediateCatchEvent
                || node instanceof StartEvent
                        && node.getParentElement() instanceof SubProcess parent
                        && parent.triggeredByEvent();
    }

    private static boolean behindGateway(FlowNode node) {
        return node.getPreviousNodes().list().stream().anyMatch(EventBasedGateway.class::isInstance);
    }

    /** Other kinds of waits would be overlooked. */
    private static void requireNothingElse(ProcessDefinition model, BpmnModelInstance file) {
        var strange = Stream.of("bpmn:transaction", "bpmn:adHocSubProcess", "bpmn:complexGateway")
                .filter(kind ->
                        org.camunda.bpm.model.bpmn.Bpmn.convertToString(file).contains("<" + kind))
                .toList();
        if (!strange.isEmpty()) {
            throw new IllegalStateException(model.getKey() + " holds " + strange + ", which may wait unseen");
        }
    }

    /** Where instances rest now, and what listens for them, as {@code model/activity}. */
    static Set<String> inUse(JdbcClient jdbc) {
        return new TreeSet<>(jdbc.sql("select key_ || '/' || split_part(act_id_, '#', 1) from act_ru_execution e"
                        + " join act_re_procdef d on d.id_ = e.proc_def_id_ where act_id_ is not null"
                        + " union select key_ || '/' || activity_id_ from act_ru_event_subscr s"
                        + " join act_ru_execution e on e.id_ = s.execution_id_"
                        + " join act_re_procdef d on d.id_ = e.proc_def_id_"
                        + " union select j.proc_def_key_ || '/' || j.act_id_ from act_ru_jobdef j"
                        + " join act_ru_job r on r.job_def_id_ = j.id_ where r.process_instance_id_ is not null")
                .query(String.class)
                .list());
    }
}
