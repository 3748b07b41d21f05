package org.lianshen.process.modelcheck;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.lianshen.language.Text;
import org.lianshen.process.modelcheck.finding.ModelFinding;

/**
 * Ways that run beside each other come together in a parallel gateway only; elsewhere whatever follows would be done
 * once for each. Ways of which only one is taken may meet anywhere.
 */
final class JoinsAreSafe implements DocumentRule {

    private static final Set<String> BESIDE_EACH_OTHER = Set.of("parallelGateway", "inclusiveGateway");

    @Override
    public Stream<ModelFinding> check(ModelDocument model) {
        return model.nodes().stream()
                .map(node -> ways(model, node))
                .flatMap(ways -> shared(model, ways))
                .distinct()
                .map(node -> node.error(Text.of("process.model.done-twice"), Text.of("process.model.join-or-end")));
    }

    /** The ways that begin at a node and run beside each other, each by what it comes to. */
    private static List<Set<ModelElement>> ways(ModelDocument model, ModelElement node) {
        var ways = new ArrayList<Set<ModelElement>>();
        if (node.is("boundaryEvent")) {
            if (node.plain("cancelActivity").equals("false")) {
                ways.add(followed(model, model.outgoing(node)));
                model.host(node).ifPresent(host -> ways.add(followed(model, left(model, host, node))));
            }
        } else if (BESIDE_EACH_OTHER.contains(node.kind())) {
            model.outgoing(node).forEach(flow -> ways.add(followed(model, List.of(flow))));
        }
        return ways;
    }

    /** How a task is left, but for one of the events on its border. */
    private static List<ModelElement> left(ModelDocument model, ModelElement host, ModelElement but) {
        return Stream.concat(
                        model.outgoing(host).stream(),
                        model.border(host).stream()
                                .filter(event -> !event.equals(but))
                                .flatMap(event -> model.outgoing(event).stream()))
                .toList();
    }

    private static Set<ModelElement> followed(ModelDocument model, List<ModelElement> flows) {
        var reached = new HashSet<ModelElement>();
        var next = new ArrayList<>(flows);
        while (!next.isEmpty()) {
            var flow = next.remove(next.size() - 1);
            model.target(flow)
                    .filter(node -> !BESIDE_EACH_OTHER.contains(node.kind()))
                    .filter(reached::add)
                    .ifPresent(node -> next.addAll(model.outgoing(node)));
        }
        return reached;
    }

    private static Stream<ModelElement> shared(ModelDocument model, List<Set<ModelElement>> ways) {
        return model.nodes().stream()
                .filter(node -> !node.is("endEvent") && model.incoming(node).size() > 1)
                .filter(node -> ways.stream().filter(way -> way.contains(node)).count() > 1);
    }
}
