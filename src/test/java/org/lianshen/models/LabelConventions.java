package org.lianshen.models;

import static org.lianshen.models.Convention.breaking;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.SubProcess;

/** Where names stand that are written beside their element. */
final class LabelConventions {

    private static final String LABEL_OF_YES = """
            <bpmndi:BPMNLabel>
                      <dc:Bounds x="584" y="182" width="36" height="14" />
                    </bpmndi:BPMNLabel>
            """;

    static final List<Convention> ALL = List.of(
            new Convention(
                    "an event, a gateway and an answer have a place for their name",
                    model -> Stream.concat(
                                    model.nodes().filter(node -> node instanceof Event || node instanceof Gateway),
                                    model.flows().filter(flow -> flow.getName() != null))
                            .filter(element -> !model.labels().containsKey(element.getId()))
                            .map(DrawnModel.naming("has no label")),
                    breaking("matching-funds", LABEL_OF_YES, "")),
            new Convention(
                    "no label lies on another",
                    model -> model.labels().entrySet().stream()
                            .flatMap(one -> model.labels().entrySet().stream()
                                    .filter(other -> one.getKey().compareTo(other.getKey()) < 0)
                                    .filter(other -> one.getValue().intersects(other.getValue()))
                                    .map(other -> one.getKey() + "'s label lies on " + other.getKey() + "'s")),
                    breaking("joint-research", "<dc:Bounds x=\"953\" y=\"388\"", "<dc:Bounds x=\"893\" y=\"378\"")),
            new Convention(
                    "no label lies on a shape",
                    model -> model.labels().entrySet().stream()
                            .flatMap(label -> model.nodes()
                                    .filter(node -> !(node instanceof SubProcess))
                                    .filter(node -> model.shape(node).intersects(label.getValue()))
                                    .map(node -> label.getKey() + "'s label lies on " + node.getId())),
                    breaking("joint-research", "<dc:Bounds x=\"953\" y=\"388\"", "<dc:Bounds x=\"1083\" y=\"360\"")),
            new Convention(
                    "no label lies on a line",
                    model -> model.labels().entrySet().stream()
                            .flatMap(label -> model.flows()
                                    .filter(flow -> model.line(flow).stream()
                                            .anyMatch(piece -> piece.crosses(label.getValue())))
                                    .map(flow -> label.getKey() + "'s label lies on " + flow.getId())),
                    breaking("joint-research", "<dc:Bounds x=\"953\" y=\"388\"", "<dc:Bounds x=\"993\" y=\"388\"")));

    private LabelConventions() {}
}
