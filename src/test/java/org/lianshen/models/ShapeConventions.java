package org.lianshen.models;

import static org.lianshen.models.Convention.breaking;

import java.awt.Dimension;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.SubProcess;

/** Where shapes stand. */
final class ShapeConventions {

    private static final Rectangle2D SCREEN = new Rectangle2D.Double(0, 0, 2000, 1200);

    static final List<Convention> ALL = List.of(
            new Convention(
                    "every element is drawn",
                    model -> Stream.concat(
                                    model.nodes().filter(node -> !model.shapes().containsKey(node.getId())),
                                    model.flows().filter(flow -> !model.edges().containsKey(flow.getId())))
                            .map(DrawnModel.naming("is not drawn")),
                    breaking(
                            "matching-funds",
                            "bpmnElement=\"event_fundsInsufficient\"",
                            "bpmnElement=\"matching-funds\"")),
            new Convention(
                    "a shape has the size that Camunda Modeler gives it",
                    model -> model.nodes()
                            .filter(node -> !(node instanceof SubProcess))
                            .filter(node -> !size(node).equals(size(model.shape(node))))
                            .map(DrawnModel.naming("has an unusual size")),
                    breaking("matching-funds", "width=\"100\" height=\"80\"", "width=\"120\" height=\"80\"")),
            new Convention(
                    "no two shapes overlap",
                    model -> model.nodes()
                            .flatMap(one -> model.nodes()
                                    .filter(other -> one.getId().compareTo(other.getId()) < 0)
                                    .filter(other -> apart(one, other) && apart(other, one))
                                    .filter(other -> model.shape(one).intersects(model.shape(other)))
                                    .map(other -> one.getId() + " overlaps " + other.getId())),
                    breaking("late-confirmation", "x=\"440\" y=\"160\"", "x=\"330\" y=\"160\"")),
            new Convention(
                    "a part lies inside its subprocess",
                    model -> model.nodes()
                            .filter(node -> node.getParentElement() instanceof SubProcess whole
                                    && !model.shape(whole).contains(model.shape(node)))
                            .map(DrawnModel.naming("lies outside")),
                    breaking("expert-review", "x=\"752\" y=\"282\"", "x=\"852\" y=\"282\"")),
            new Convention(
                    "a boundary event sits on the border of its task",
                    model -> model.all(BoundaryEvent.class)
                            .filter(event -> !sits(model.shape(event), model.shape(event.getAttachedTo())))
                            .map(DrawnModel.naming("does not sit on its task")),
                    breaking("recommendation", "x=\"312\" y=\"222\"", "x=\"312\" y=\"252\"")),
            new Convention(
                    "a model fits the screen: 2000 by 1200",
                    model -> model.shapes().entrySet().stream()
                            .filter(shape -> !SCREEN.contains(shape.getValue()))
                            .map(shape -> shape.getKey() + " is off the screen"),
                    breaking("late-confirmation", "x=\"622\" y=\"182\"", "x=\"2222\" y=\"182\"")));

    private ShapeConventions() {}

    private static Dimension size(FlowNode node) {
        if (node instanceof Event) {
            return new Dimension(36, 36);
        }
        return node instanceof Gateway ? new Dimension(50, 50) : new Dimension(100, 80);
    }

    private static Dimension size(Rectangle2D shape) {
        return new Dimension((int) shape.getWidth(), (int) shape.getHeight());
    }

    /** Whether the one neither contains the other nor carries it on its border. */
    private static boolean apart(FlowNode one, FlowNode other) {
        var whole = other.getParentElement();
        while (whole instanceof SubProcess) {
            if (whole.equals(one)) {
                return false;
            }
            whole = whole.getParentElement();
        }
        return !(other instanceof BoundaryEvent event) || !event.getAttachedTo().equals(one);
    }

    private static boolean sits(Rectangle2D event, Rectangle2D task) {
        var inner = new Rectangle2D.Double(task.getX() + 1, task.getY() + 1, task.getWidth() - 2, task.getHeight() - 2);
        var centre = new Rectangle2D.Double(event.getCenterX() - 1, event.getCenterY() - 1, 2, 2);
        return task.intersects(centre) && !inner.contains(centre);
    }
}
