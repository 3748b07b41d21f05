package org.lianshen.models;

import static org.lianshen.models.Convention.breaking;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;

/** How the sequence flows run. */
final class LineConventions {

    static final List<Convention> ALL = List.of(
            new Convention(
                    "the happy path is one straight line from left to right",
                    model -> model.all(StartEvent.class)
                            .filter(LineConventions::begins)
                            .filter(start -> !straightToAnEnd(model, start))
                            .map(DrawnModel.naming("begins no straight line to an end")),
                    breaking(
                            "late-confirmation",
                            "<di:waypoint x=\"540\" y=\"200\" />\n        <di:waypoint x=\"622\" y=\"200\" />",
                            "<di:waypoint x=\"540\" y=\"210\" />\n        <di:waypoint x=\"622\" y=\"210\" />")),
            new Convention(
                    "a line runs level or upright",
                    model -> model.flows()
                            .filter(flow -> model.line(flow).stream()
                                    .anyMatch(piece -> !piece.horizontal() && !piece.vertical()))
                            .map(DrawnModel.naming("slants")),
                    breaking(
                            "late-confirmation",
                            "<di:waypoint x=\"622\" y=\"200\"",
                            "<di:waypoint x=\"622\" y=\"203\"")),
            new Convention(
                    "a line begins and ends on a border",
                    model -> model.flows().filter(flow -> !docked(model, flow)).map(DrawnModel.naming("does not dock")),
                    breaking(
                            "late-confirmation",
                            "<di:waypoint x=\"622\" y=\"200\"",
                            "<di:waypoint x=\"610\" y=\"200\"")),
            new Convention(
                    "no two lines cross",
                    model -> model.flows()
                            .flatMap(one -> model.flows()
                                    .filter(other -> cross(model.line(one), model.line(other)))
                                    .map(other -> one.getId() + " crosses " + other.getId())),
                    breaking(
                            "formal-check",
                            "<di:waypoint x=\"802\" y=\"350\" />",
                            "<di:waypoint x=\"740\" y=\"350\" /><di:waypoint x=\"740\" y=\"100\" />")),
            new Convention(
                    "a line passes through no shape",
                    model -> model.flows()
                            .flatMap(flow -> model.nodes()
                                    .filter(node -> !(node instanceof SubProcess))
                                    .filter(node -> passes(model.line(flow), model.shape(node)))
                                    .map(node -> flow.getId() + " passes through " + node.getId())),
                    breaking("list-approval", "y=\"300\"", "y=\"210\"")));

    private LineConventions() {}

    /** Whether a start is the first of its scope; a second one joins the line somewhere. */
    private static boolean begins(StartEvent start) {
        var scope = start.getParentElement();
        return scope.getChildElementsByType(StartEvent.class).iterator().next().equals(start);
    }

    private static boolean straightToAnEnd(DrawnModel model, FlowNode node) {
        return node instanceof EndEvent
                || node.getOutgoing().stream()
                        .filter(flow -> model.line(flow).size() == 1)
                        .filter(flow -> model.line(flow).get(0).horizontal())
                        .filter(flow -> begin(model, flow).getY() == level(model, node))
                        .filter(flow ->
                                begin(model, flow).getX() < end(model, flow).getX())
                        .anyMatch(flow -> straightToAnEnd(model, flow.getTarget()));
    }

    /** The height at which a node continues the line: a shape's middle, wherever its line docks on a subprocess. */
    private static double level(DrawnModel model, FlowNode node) {
        return node instanceof SubProcess
                ? node.getIncoming().stream()
                        .findFirst()
                        .map(flow -> end(model, flow).getY())
                        .orElseThrow()
                : model.shape(node).getCenterY();
    }

    private static Point2D begin(DrawnModel model, SequenceFlow flow) {
        return model.line(flow).get(0).from();
    }

    private static Point2D end(DrawnModel model, SequenceFlow flow) {
        return model.line(flow).get(model.line(flow).size() - 1).to();
    }

    private static boolean docked(DrawnModel model, SequenceFlow flow) {
        return onBorder(model.shape(flow.getSource()), begin(model, flow))
                && onBorder(model.shape(flow.getTarget()), end(model, flow));
    }

    private static boolean onBorder(Rectangle2D shape, Point2D point) {
        var level = point.getX() == shape.getMinX() || point.getX() == shape.getMaxX();
        var upright = point.getY() == shape.getMinY() || point.getY() == shape.getMaxY();
        var besides = shape.getMinY() < point.getY() && point.getY() < shape.getMaxY();
        var above = shape.getMinX() < point.getX() && point.getX() < shape.getMaxX();
        return level && besides || upright && above;
    }

    private static boolean cross(List<Segment> one, List<Segment> other) {
        return one.stream().anyMatch(piece -> other.stream().anyMatch(piece::crosses));
    }

    private static boolean passes(List<Segment> line, Rectangle2D shape) {
        var inside =
                new Rectangle2D.Double(shape.getX() + 1, shape.getY() + 1, shape.getWidth() - 2, shape.getHeight() - 2);
        return line.stream().anyMatch(piece -> piece.crosses(inside));
    }
}
