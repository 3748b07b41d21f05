package org.lianshen.process.modelcheck;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.lianshen.language.Text;
import org.lianshen.process.modelcheck.finding.ModelFinding;

/** How the sequence flows run. */
final class LinesRun implements DocumentRule {

    @Override
    public Stream<ModelFinding> check(ModelDocument model) {
        return Stream.concat(
                model.all("startEvent")
                        .filter(LinesRun::begins)
                        .filter(start -> !straightToAnEnd(model, start, new HashSet<>()))
                        .map(start -> start.error(
                                Text.of("process.model.no-straight-line"), Text.of("process.model.draw-straight"))),
                model.flows().stream()
                        .filter(flow -> !model.drawing().line(flow).isEmpty())
                        .flatMap(flow -> Stream.concat(course(model, flow), meetings(model, flow))));
    }

    private static Stream<ModelFinding> course(ModelDocument model, ModelElement flow) {
        var found = Stream.<ModelFinding>builder();
        if (model.drawing().line(flow).stream().anyMatch(piece -> !piece.horizontal() && !piece.vertical())) {
            found.add(flow.error(Text.of("process.model.line-slants"), Text.of("process.model.draw-level")));
        }
        if (!docked(model, flow)) {
            found.add(flow.error(Text.of("process.model.line-undocked"), Text.of("process.model.dock-line")));
        }
        return found.build();
    }

    private static Stream<ModelFinding> meetings(ModelDocument model, ModelElement flow) {
        var line = model.drawing().line(flow);
        var crossed = model.flows().stream()
                .filter(other -> flow.id().compareTo(other.id()) < 0)
                .filter(other -> cross(line, model.drawing().line(other)))
                .map(other -> flow.error(
                        Text.of("process.model.lines-cross", flow.id(), other.id()),
                        Text.of("process.model.draw-around")));
        var passed = model.nodes().stream()
                .filter(node -> !node.is("subProcess"))
                .filter(node -> passes(line, model.drawing().shape(node)))
                .map(node -> flow.error(
                        Text.of("process.model.line-through-shape", flow.id(), node.id()),
                        Text.of("process.model.draw-around")));
        return Stream.concat(crossed, passed);
    }

    /** Whether a start is the first of its scope; a second one joins the line somewhere. */
    private static boolean begins(ModelElement start) {
        return start.parent()
                .flatMap(scope -> scope.children("startEvent").findFirst())
                .filter(start::equals)
                .isPresent();
    }

    private static boolean straightToAnEnd(ModelDocument model, ModelElement node, Set<ModelElement> seen) {
        return node.is("endEvent")
                || seen.add(node)
                        && model.outgoing(node).stream()
                                .filter(flow -> model.drawing().line(flow).size() == 1)
                                .filter(flow ->
                                        model.drawing().line(flow).get(0).horizontal())
                                .filter(flow -> begin(model, flow).getY() == level(model, node))
                                .filter(flow -> begin(model, flow).getX()
                                        < end(model, flow).getX())
                                .flatMap(flow -> model.target(flow).stream())
                                .anyMatch(next -> straightToAnEnd(model, next, seen));
    }

    /** The height at which a node continues the line: a shape's middle, wherever its line docks on a subprocess. */
    private static double level(ModelDocument model, ModelElement node) {
        return node.is("subProcess")
                ? model.incoming(node).stream()
                        .filter(flow -> !model.drawing().line(flow).isEmpty())
                        .findFirst()
                        .map(flow -> end(model, flow).getY())
                        .orElse(Double.NaN)
                : model.drawing().shape(node).getCenterY();
    }

    private static Point2D begin(ModelDocument model, ModelElement flow) {
        return model.drawing().line(flow).get(0).from();
    }

    private static Point2D end(ModelDocument model, ModelElement flow) {
        var line = model.drawing().line(flow);
        return line.get(line.size() - 1).to();
    }

    private static boolean docked(ModelDocument model, ModelElement flow) {
        return model.source(flow)
                        .filter(node -> onBorder(model.drawing().shape(node), begin(model, flow)))
                        .isPresent()
                && model.target(flow)
                        .filter(node -> onBorder(model.drawing().shape(node), end(model, flow)))
                        .isPresent();
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
