package org.lianshen.process.modelcheck;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a model does, without what it calls things: the kinds of its nodes, what they call and how the flows join them.
 * Ids, names, conditions and the drawing are left out. Each node is told by its surroundings, wider with each step,
 * until all nodes that can be told apart are.
 */
final class ModelGraph {

    private final ModelDocument model;

    private ModelGraph(ModelDocument model) {
        this.model = model;
    }

    /** The same words for two models that are the same but for names. */
    static String of(ModelDocument model) {
        var graph = new ModelGraph(model);
        Map<ModelElement, String> told = new HashMap<>();
        model.nodes().forEach(node -> told.put(node, kind(node)));
        long apart = 0;
        // no step that tells no more apart than the one before is worth another
        for (long now = distinct(told); now > apart; now = distinct(told)) {
            apart = now;
            var wider = told.keySet().stream()
                    .collect(Collectors.toMap(Function.identity(), node -> graph.surroundings(node, told)));
            told.putAll(numbered(wider));
        }
        return told.keySet().stream()
                .map(node -> graph.surroundings(node, told))
                .sorted()
                .collect(Collectors.joining("\n"));
    }

    private static long distinct(Map<ModelElement, String> told) {
        return told.values().stream().distinct().count();
    }

    private String surroundings(ModelElement node, Map<ModelElement, String> told) {
        return told.get(node)
                + " from " + tell(model.incoming(node).stream().flatMap(flow -> model.source(flow).stream()), told)
                + " to " + tell(model.outgoing(node).stream().flatMap(flow -> model.target(flow).stream()), told)
                + " on " + tell(model.host(node).stream(), told)
                + " in " + tell(node.parent().filter(told::containsKey).stream(), told);
    }

    private static String tell(Stream<ModelElement> nodes, Map<ModelElement, String> told) {
        return nodes.map(told::get).sorted().toList().toString();
    }

    /** Short words for long ones, equal for equal. */
    private static Map<ModelElement, String> numbered(Map<ModelElement, String> wider) {
        var order = wider.values().stream().distinct().sorted().toList();
        return wider.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> kind(entry.getKey()) + "#" + order.indexOf(entry.getValue())));
    }

    private static String kind(ModelElement node) {
        return node.kind()
                + node.children()
                        .map(ModelElement::kind)
                        .filter(kind -> kind.endsWith("EventDefinition"))
                        .sorted()
                        .collect(Collectors.joining(" ", " ", " "))
                + node.plain("calledElement")
                + node.ofEngine("delegateExpression")
                + node.ofEngine("formRef");
    }
}
