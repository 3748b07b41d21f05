package org.lianshen.models;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/**
 * What a model does, without what it calls things: the kinds of its nodes, what they call and how the flows join them.
 * Ids, names, conditions and the drawing are left out. Each node is told by its surroundings, wider with each step,
 * until all nodes that can be told apart are.
 */
final class ModelGraph {

    private final DrawnModel model;

    private ModelGraph(DrawnModel model) {
        this.model = model;
    }

    /** The same words for two models that are the same but for names. */
    static String of(DrawnModel model) {
        var graph = new ModelGraph(model);
        Map<FlowNode, String> told = new HashMap<>();
        graph.model.nodes().forEach(node -> told.put(node, kind(node)));
        for (int step = 0; step < told.size(); step++) {
            var wider = told.keySet().stream()
                    .collect(Collectors.toMap(Function.identity(), node -> graph.surroundings(node, told)));
            told.putAll(numbered(wider));
        }
        return told.keySet().stream()
                .map(node -> graph.surroundings(node, told))
                .sorted()
                .collect(Collectors.joining("\n"));
    }

    private String surroundings(FlowNode node, Map<FlowNode, String> told) {
        return told.get(node)
                + " from " + tell(node.getIncoming().stream().map(SequenceFlow::getSource), told)
                + " to " + tell(node.getOutgoing().stream().map(SequenceFlow::getTarget), told)
                + " on " + tell(host(node), told)
                + " in " + tell(whole(node), told);
    }

    private static Stream<FlowNode> host(FlowNode node) {
        return node instanceof BoundaryEvent event && event.getAttachedTo() != null
                ? Stream.of(event.getAttachedTo())
                : Stream.empty();
    }

    private static Stream<FlowNode> whole(FlowNode node) {
        return node.getParentElement() instanceof FlowNode whole ? Stream.of(whole) : Stream.empty();
    }

    private static String tell(Stream<FlowNode> nodes, Map<FlowNode, String> told) {
        return nodes.map(told::get).sorted().toList().toString();
    }

    /** Short words for long ones, equal for equal. */
    private static Map<FlowNode, String> numbered(Map<FlowNode, String> wider) {
        var order = wider.values().stream().distinct().sorted().toList();
        return wider.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> kind(entry.getKey()) + "#" + order.indexOf(entry.getValue())));
    }

    private static String kind(FlowNode node) {
        var kind =
                node.getElementType().getTypeName() + definitions(node.getChildElementsByType(EventDefinition.class));
        if (node instanceof CallActivity call) {
            return kind + " " + call.getCalledElement();
        }
        if (node instanceof ServiceTask task) {
            return kind + " " + task.getCamundaDelegateExpression();
        }
        return node instanceof UserTask task ? kind + " " + task.getCamundaFormRef() : kind;
    }

    private static String definitions(Collection<EventDefinition> definitions) {
        return definitions.stream()
                .map(definition -> " " + definition.getElementType().getTypeName())
                .sorted()
                .collect(Collectors.joining());
    }
}
