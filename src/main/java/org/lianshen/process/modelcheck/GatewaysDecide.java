package org.lianshen.process.modelcheck;

import java.util.stream.Stream;
import org.lianshen.language.Text;
import org.lianshen.process.modelcheck.finding.ModelFinding;

/** Where ways part, exactly one is found: by conditions and a default, or by the event that comes first. */
final class GatewaysDecide implements DocumentRule {

    private static final String CONDITION = "conditionExpression";

    @Override
    public Stream<ModelFinding> check(ModelDocument model) {
        return model.nodes().stream().flatMap(node -> switch (node.kind()) {
            case "exclusiveGateway" -> decides(model, node);
            case "inclusiveGateway" -> Stream.concat(decides(model, node), joinsAndForks(model, node));
            case "eventBasedGateway" -> Stream.concat(waits(model, node), joinsAndForks(model, node));
            case "parallelGateway" -> joinsAndForks(model, node);
            default -> forks(model, node);
        });
    }

    private static Stream<ModelFinding> decides(ModelDocument model, ModelElement gateway) {
        var otherwise = gateway.plain("default");
        var found = Stream.<ModelFinding>builder();
        if (otherwise.isEmpty()) {
            found.add(gateway.error(
                    Text.of("process.model.gateway-without-default"), Text.of("process.model.mark-default")));
        }
        for (var flow : model.outgoing(gateway)) {
            boolean asked = flow.children(CONDITION)
                    .anyMatch(condition -> !condition.text().isEmpty());
            if (flow.id().equals(otherwise) && asked) {
                found.add(flow.error(
                        Text.of("process.model.default-with-condition"), Text.of("process.model.clear-condition")));
            } else if (!flow.id().equals(otherwise) && !otherwise.isEmpty() && !asked) {
                found.add(flow.error(
                        Text.of("process.model.flow-without-condition"), Text.of("process.model.write-condition")));
            }
        }
        return found.build();
    }

    private static Stream<ModelFinding> waits(ModelDocument model, ModelElement gateway) {
        return model.outgoing(gateway).stream()
                .filter(flow -> model.target(flow)
                        .filter(node -> !node.is("intermediateCatchEvent", "receiveTask"))
                        .isPresent())
                .map(flow -> flow.error(
                        Text.of("process.model.event-gateway-leads-elsewhere"),
                        Text.of("process.model.lead-to-events")));
    }

    /** Whether all are awaited or only one comes cannot be told there; an exclusive gateway may, as it asks anew. */
    private static Stream<ModelFinding> joinsAndForks(ModelDocument model, ModelElement gateway) {
        return model.incoming(gateway).size() > 1 && model.outgoing(gateway).size() > 1
                ? Stream.of(gateway.error(
                        Text.of("process.model.gateway-joins-and-forks"), Text.of("process.model.draw-two-gateways")))
                : Stream.empty();
    }

    private static Stream<ModelFinding> forks(ModelDocument model, ModelElement node) {
        return model.outgoing(node).size() > 1
                ? Stream.of(node.error(Text.of("process.model.node-forks"), Text.of("process.model.draw-gateway")))
                : Stream.empty();
    }
}
