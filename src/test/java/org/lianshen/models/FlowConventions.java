package org.lianshen.models;

import static org.lianshen.models.Convention.breaking;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;

/** How a token may go: every way answered, none dead. */
final class FlowConventions {

    static final List<Convention> ALL = List.of(
            new Convention(
                    "a gateway has a default, and a condition on every other way",
                    model -> model.all(ExclusiveGateway.class)
                            .filter(FlowConventions::undecided)
                            .map(DrawnModel.naming("may find no way")),
                    breaking("matching-funds", " default=\"flow_fundsVerified_fundsInsufficient\"", "")),
            new Convention(
                    "a flow out of a gateway is an answer",
                    model -> model.all(ExclusiveGateway.class)
                            .flatMap(gateway -> gateway.getOutgoing().stream())
                            .filter(flow -> flow.getName() == null)
                            .map(DrawnModel.naming("has no name")),
                    breaking("matching-funds", " name=\"Yes 是\"", "")),
            new Convention(
                    "a message has a subscriber",
                    model -> model.all(Message.class)
                            .filter(message -> model.all(MessageEventDefinition.class)
                                    .noneMatch(event -> message.equals(event.getMessage())))
                            .map(message -> message.getName() + " is heard by nobody"),
                    breaking(
                            "correction",
                            "  <bpmn:message ",
                            "  <bpmn:message id=\"message_unheard\" name=\"unheard\" />\n  <bpmn:message ")),
            new Convention(
                    "everything can be reached",
                    model -> {
                        var reached = reached(model);
                        return model.nodes()
                                .filter(node -> !reached.contains(node.getId()))
                                .map(DrawnModel.naming("is reached by no way"));
                    },
                    breaking(
                            "matching-funds",
                            "targetRef=\"event_fundsInsufficient\"",
                            "targetRef=\"event_fundsVerified\"")),
            new Convention(
                    "every way ends in an end event",
                    model -> model.nodes()
                            .filter(node -> !(node instanceof EndEvent) && !triggeredByEvent(node))
                            .filter(node -> model.flows().noneMatch(flow -> node.equals(flow.getSource())))
                            .map(DrawnModel.naming("leads nowhere")),
                    breaking(
                            "matching-funds",
                            "sourceRef=\"event_fundsDeclared\"",
                            "sourceRef=\"task_verifyMatchingFunds\"")));

    private FlowConventions() {}

    private static boolean undecided(ExclusiveGateway gateway) {
        var way = gateway.getDefault();
        return way == null
                || way.getConditionExpression() != null
                || gateway.getOutgoing().stream()
                        .anyMatch(flow -> !flow.equals(way) && flow.getConditionExpression() == null);
    }

    private static boolean triggeredByEvent(FlowNode node) {
        return node instanceof SubProcess inner && inner.triggeredByEvent();
    }

    private static Set<String> reached(DrawnModel model) {
        var reached = model.nodes()
                .filter(node -> node instanceof StartEvent || triggeredByEvent(node))
                .map(FlowNode::getId)
                .collect(Collectors.toCollection(HashSet::new));
        var before = -1;
        while (before < reached.size()) {
            before = reached.size();
            Stream.concat(followed(model, reached), attached(model, reached))
                    .toList()
                    .forEach(reached::add);
        }
        return reached;
    }

    private static Stream<String> followed(DrawnModel model, Set<String> reached) {
        return model.flows()
                .filter(flow -> reached.contains(flow.getSource().getId()))
                .map(SequenceFlow::getTarget)
                .filter(Objects::nonNull)
                .map(FlowNode::getId);
    }

    private static Stream<String> attached(DrawnModel model, Set<String> reached) {
        return model.all(BoundaryEvent.class)
                .filter(event -> reached.contains(event.getAttachedTo().getId()))
                .map(FlowNode::getId);
    }
}
