package org.lianshen.models;

import java.awt.geom.Rectangle2D;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** A model with its drawing, in pixels of the canvas. */
record DrawnModel(
        String fileName,
        BpmnModelInstance xml,
        Map<String, Rectangle2D> shapes,
        Map<String, List<Segment>> edges,
        Map<String, Rectangle2D> labels) {

    static DrawnModel read(String fileName, String text) {
        var xml = Bpmn.readModelFromStream(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        var shapes = xml.getModelElementsByType(BpmnShape.class).stream()
                .collect(Collectors.toMap(
                        shape -> shape.getBpmnElement().getId(), shape -> rectangle(shape.getBounds())));
        var edges = xml.getModelElementsByType(BpmnEdge.class).stream()
                .collect(Collectors.toMap(edge -> edge.getBpmnElement().getId(), Segment::of));
        var labels = xml.getModelElementsByType(BpmnLabel.class).stream()
                .collect(Collectors.toMap(DrawnModel::labelled, label -> rectangle(label.getBounds())));
        return new DrawnModel(fileName, xml, shapes, edges, labels);
    }

    static DrawnModel read(ModelFile file) {
        return read(file.id(), file.xml());
    }

    Process process() {
        return all(Process.class).findFirst().orElseThrow();
    }

    <T extends ModelElementInstance> Stream<T> all(Class<T> type) {
        return xml.getModelElementsByType(type).stream();
    }

    /** Everything that is drawn and not a line. */
    Stream<FlowNode> nodes() {
        return all(FlowNode.class);
    }

    /** Every sequence flow. */
    Stream<SequenceFlow> flows() {
        return all(SequenceFlow.class);
    }

    /** An element's shape; an element without one lies nowhere. */
    Rectangle2D shape(BaseElement element) {
        return shapes.getOrDefault(element.getId(), new Rectangle2D.Double());
    }

    /** A flow's line; a flow without one has none. */
    List<Segment> line(BaseElement flow) {
        return edges.getOrDefault(flow.getId(), List.of());
    }

    /** The elements that break a rule, each with what it did. */
    static <T extends FlowElement> Function<T, String> naming(String complaint) {
        return element -> element.getId() + " " + complaint;
    }

    private static String labelled(BpmnLabel label) {
        return label.getParentElement() instanceof BpmnShape shape
                ? shape.getBpmnElement().getId()
                : ((BpmnEdge) label.getParentElement()).getBpmnElement().getId();
    }

    private static Rectangle2D rectangle(Bounds bounds) {
        return new Rectangle2D.Double(bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight());
    }

    @Override
    public String toString() {
        return fileName;
    }
}
