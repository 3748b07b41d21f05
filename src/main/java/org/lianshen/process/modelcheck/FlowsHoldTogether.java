package org.lianshen.process.modelcheck;

import java.util.Set;
import java.util.stream.Stream;
import org.lianshen.language.Text;
import org.lianshen.process.modelcheck.finding.ModelFinding;

/** Flows join what is there, events sit on something and wait for something. The engine reads nothing else. */
final class FlowsHoldTogether implements DocumentRule {

    private static final Set<String> WAITING = Set.of("boundaryEvent", "intermediateCatchEvent");
    private static final String NOTHING = "—";

    @Override
    public Stream<ModelFinding> check(ModelDocument model) {
        return Stream.of(
                        model.flows().stream()
                                .filter(flow -> dangles(model, flow))
                                .map(FlowsHoldTogether::dangling),
                        model.flows().stream()
                                .filter(flow -> runsAgainst(model, flow))
                                .map(FlowsHoldTogether::against),
                        model.nodes().stream().flatMap(node -> missing(model, node)))
                .flatMap(each -> each);
    }

    private static boolean dangles(ModelDocument model, ModelElement flow) {
        var source = model.source(flow);
        var target = model.target(flow);
        return source.isEmpty()
                || target.isEmpty()
                || !source.get().parent().equals(flow.parent())
                || !target.get().parent().equals(flow.parent());
    }

    private static ModelFinding dangling(ModelElement flow) {
        return flow.error(
                Text.of(
                        "process.model.flow-dangles",
                        orNothing(flow.plain("sourceRef")),
                        orNothing(flow.plain("targetRef"))),
                Text.of("process.model.connect-flow"));
    }

    /** Nothing leads into what begins by itself, and nothing out of an end. */
    private static boolean runsAgainst(ModelDocument model, ModelElement flow) {
        return model.source(flow).filter(node -> node.is("endEvent")).isPresent()
                || model.target(flow)
                        .filter(node -> node.is("startEvent", "boundaryEvent") || ModelDocument.triggeredByEvent(node))
                        .isPresent();
    }

    private static ModelFinding against(ModelElement flow) {
        return flow.error(Text.of("process.model.flow-against-event"), Text.of("process.model.turn-flow"));
    }

    private static Stream<ModelFinding> missing(ModelDocument model, ModelElement node) {
        var found = Stream.<ModelFinding>builder();
        if (node.is("boundaryEvent") && model.host(node).isEmpty()) {
            found.add(node.error(
                    Text.of("process.model.event-on-nothing", orNothing(node.plain("attachedToRef"))),
                    Text.of("process.model.put-event-on-task")));
        }
        var triggers = node.children()
                .filter(child -> child.kind().endsWith("EventDefinition"))
                .toList();
        if (WAITING.contains(node.kind()) && triggers.size() != 1) {
            found.add(node.error(
                    Text.of("process.model.event-without-trigger"), Text.of("process.model.give-event-trigger")));
        }
        if (triggers.stream().anyMatch(trigger -> trigger.is("messageEventDefinition"))
                && model.message(node).isEmpty()) {
            found.add(node.error(
                    Text.of("process.model.event-without-message"), Text.of("process.model.choose-message")));
        }
        var otherwise = node.plain("default");
        if (!otherwise.isEmpty()
                && model.outgoing(node).stream().noneMatch(flow -> flow.id().equals(otherwise))) {
            found.add(node.error(
                    Text.of("process.model.no-such-default", otherwise), Text.of("process.model.mark-default")));
        }
        return found.build();
    }

    private static String orNothing(String text) {
        return text.isEmpty() ? NOTHING : text;
    }
}
