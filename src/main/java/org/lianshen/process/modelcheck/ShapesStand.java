package org.lianshen.process.modelcheck;

import java.awt.Dimension;
import java.awt.geom.Rectangle2D;
import java.util.stream.Stream;
import org.lianshen.language.Text;
import org.lianshen.process.modelcheck.finding.ModelFinding;

/** Where shapes stand. */
final class ShapesStand implements DocumentRule {

    private static final Rectangle2D SCREEN = new Rectangle2D.Double(0, 0, 2000, 1200);

    @Override
    public Stream<ModelFinding> check(ModelDocument model) {
        return Stream.of(
                        undrawn(model),
                        model.nodes().stream()
                                .filter(node -> model.drawing().shapes().containsKey(node.id()))
                                .flatMap(node -> misplaced(model, node)),
                        overlaps(model),
                        drawingsOfNothing(model))
                .flatMap(each -> each);
    }

    private static Stream<ModelFinding> undrawn(ModelDocument model) {
        var drawing = model.drawing();
        return Stream.concat(
                        model.nodes().stream().filter(node -> !drawing.shapes().containsKey(node.id())),
                        model.flows().stream().filter(flow -> drawing.line(flow).isEmpty()))
                .map(element -> element.error(Text.of("process.model.undrawn"), Text.of("process.model.draw-it")));
    }

    private static Stream<ModelFinding> drawingsOfNothing(ModelDocument model) {
        return model.root()
                .children("BPMNDiagram")
                .flatMap(ModelElement::withAllInside)
                .filter(drawn -> drawn.is("BPMNPlane", "BPMNShape", "BPMNEdge"))
                .filter(drawn -> model.byId(drawn.plain("bpmnElement")).isEmpty())
                .map(drawn -> drawn.error(
                        Text.of("process.model.draws-nothing", drawn.plain("bpmnElement")),
                        Text.of("process.model.delete-drawing")));
    }

    private static Stream<ModelFinding> misplaced(ModelDocument model, ModelElement node) {
        var found = Stream.<ModelFinding>builder();
        var shape = model.drawing().shape(node);
        if (!node.is("subProcess") && !size(node).equals(size(shape))) {
            var size = size(node);
            found.add(node.error(
                    Text.of("process.model.unusual-size"),
                    Text.of("process.model.give-size", size.width, size.height)));
        }
        if (node.parent()
                .filter(whole ->
                        whole.is("subProcess") && !model.drawing().shape(whole).contains(shape))
                .isPresent()) {
            found.add(node.error(Text.of("process.model.outside-subprocess"), Text.of("process.model.move-inside")));
        }
        if (model.host(node)
                .filter(host -> !sits(shape, model.drawing().shape(host)))
                .isPresent()) {
            found.add(
                    node.error(Text.of("process.model.event-beside-task"), Text.of("process.model.put-event-on-task")));
        }
        if (!SCREEN.contains(shape)) {
            found.add(node.error(
                    Text.of("process.model.off-screen"),
                    Text.of("process.model.fit-screen", (int) SCREEN.getWidth(), (int) SCREEN.getHeight())));
        }
        return found.build();
    }

    private static Stream<ModelFinding> overlaps(ModelDocument model) {
        return model.nodes().stream()
                .flatMap(one -> model.nodes().stream()
                        .filter(other -> one.id().compareTo(other.id()) < 0)
                        .filter(other -> apart(model, one, other) && apart(model, other, one))
                        .filter(other -> model.drawing()
                                .shape(one)
                                .intersects(model.drawing().shape(other)))
                        .map(other -> one.error(
                                Text.of("process.model.shapes-overlap", one.id(), other.id()),
                                Text.of("process.model.move-apart"))));
    }

    private static Dimension size(ModelElement node) {
        if (ModelDocument.isEvent(node)) {
            return new Dimension(36, 36);
        }
        return ModelDocument.isGateway(node) ? new Dimension(50, 50) : new Dimension(100, 80);
    }

    private static Dimension size(Rectangle2D shape) {
        return new Dimension((int) shape.getWidth(), (int) shape.getHeight());
    }

    /** Whether the one neither contains the other nor carries it on its border. */
    private static boolean apart(ModelDocument model, ModelElement one, ModelElement other) {
        var whole = other.parent();
        while (whole.isPresent() && whole.get().is("subProcess")) {
            if (whole.get().equals(one)) {
                return false;
            }
            whole = whole.get().parent();
        }
        return model.host(other).filter(one::equals).isEmpty();
    }

    private static boolean sits(Rectangle2D event, Rectangle2D task) {
        var inner = new Rectangle2D.Double(task.getX() + 1, task.getY() + 1, task.getWidth() - 2, task.getHeight() - 2);
        var centre = new Rectangle2D.Double(event.getCenterX() - 1, event.getCenterY() - 1, 2, 2);
        return task.intersects(centre) && !inner.contains(centre);
    }
}
