package org.lianshen.process.modelcheck;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lianshen.language.Text;
import org.lianshen.process.modelcheck.finding.ModelFinding;

/** How a token may go: everything is reached, every way ends, every answer has a name. */
final class WaysLeadOn implements DocumentRule {

    @Override
    public Stream<ModelFinding> check(ModelDocument model) {
        var reached = model.reached(
                model.nodes().stream().filter(node -> node.is("startEvent") || ModelDocument.triggeredByEvent(node)));
        return Stream.of(
                        model.nodes().stream()
                                .filter(node -> !reached.contains(node))
                                .map(WaysLeadOn::unreached),
                        model.nodes().stream()
                                .filter(node -> !node.is("endEvent") && !ModelDocument.triggeredByEvent(node))
                                .filter(node -> model.outgoing(node).isEmpty())
                                .map(WaysLeadOn::leadsNowhere),
                        model.nodes().stream()
                                .filter(node -> node.is("exclusiveGateway", "inclusiveGateway"))
                                .flatMap(gateway -> model.outgoing(gateway).stream())
                                .filter(flow -> flow.name().isBlank())
                                .map(WaysLeadOn::unnamed),
                        model.all("process", "subProcess").flatMap(scope -> begins(model, scope)),
                        unlisted(model))
                .flatMap(each -> each);
    }

    private static ModelFinding unreached(ModelElement node) {
        return node.error(Text.of("process.model.never-reached"), Text.of("process.model.lead-there"));
    }

    private static ModelFinding leadsNowhere(ModelElement node) {
        return node.error(Text.of("process.model.leads-nowhere"), Text.of("process.model.lead-to-an-end"));
    }

    private static ModelFinding unnamed(ModelElement flow) {
        return flow.error(Text.of("process.model.answer-without-name"), Text.of("process.model.name-answer"));
    }

    private static Stream<ModelFinding> begins(ModelDocument model, ModelElement scope) {
        return scope.children("startEvent").findAny().isPresent()
                ? Stream.empty()
                : Stream.of(scope.error(Text.of("process.model.begins-nowhere"), Text.of("process.model.draw-start")));
    }

    /** A node lists the flows that end and begin there; drawing tools go by these lists, the engine by the flows. */
    private static Stream<ModelFinding> unlisted(ModelDocument model) {
        Map<ModelElement, Set<String>> ends = new HashMap<>();
        for (var flow : model.flows()) {
            model.target(flow).ifPresent(node -> add(ends, node, "incoming " + flow.id()));
            model.source(flow).ifPresent(node -> add(ends, node, "outgoing " + flow.id()));
        }
        return model.nodes().stream()
                .filter(node -> !ends.getOrDefault(node, Set.of()).equals(listed(node)))
                .map(node -> node.error(
                        Text.of("process.model.flows-unlisted"), Text.of("process.model.open-in-modeler-again")));
    }

    private static void add(Map<ModelElement, Set<String>> ends, ModelElement node, String end) {
        ends.computeIfAbsent(node, key -> new HashSet<>()).add(end);
    }

    private static Set<String> listed(ModelElement node) {
        return node.children("incoming", "outgoing")
                .map(end -> end.kind() + " " + end.text())
                .collect(Collectors.toSet());
    }
}
