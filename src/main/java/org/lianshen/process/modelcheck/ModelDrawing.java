package org.lianshen.process.modelcheck;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where a model's elements are drawn, in pixels of the canvas, by their ids.
 *
 * @param shapes the places of what is no line
 * @param lines the pieces of sequence flows
 * @param labels the places of names that are written beside their element
 */
record ModelDrawing(
        Map<String, Rectangle2D> shapes, Map<String, List<Segment>> lines, Map<String, Rectangle2D> labels) {

    /** The drawing below a model's root; what has no readable place is not drawn. */
    static ModelDrawing of(ModelElement root) {
        var drawing = new ModelDrawing(new HashMap<>(), new HashMap<>(), new HashMap<>());
        root.children("BPMNDiagram")
                .flatMap(diagram -> diagram.children("BPMNPlane"))
                .flatMap(plane -> plane.children("BPMNShape", "BPMNEdge"))
                .forEach(drawing::add);
        return drawing;
    }

    private void add(ModelElement drawn) {
        var element = drawn.plain("bpmnElement");
        if (drawn.is("BPMNShape")) {
            place(drawn).ifPresent(place -> shapes.put(element, place));
        } else {
            lines.put(
                    element,
                    Segment.between(drawn.children("waypoint")
                            .flatMap(ModelDrawing::point)
                            .toList()));
        }
        drawn.children("BPMNLabel")
                .flatMap(label -> place(label).stream())
                .forEach(place -> labels.put(element, place));
    }

    /** An element's place; an element without one lies nowhere. */
    Rectangle2D shape(ModelElement element) {
        return shapes.getOrDefault(element.id(), new Rectangle2D.Double());
    }

    /** A flow's line; a flow without one has none. */
    List<Segment> line(ModelElement flow) {
        return lines.getOrDefault(flow.id(), List.of());
    }

    private static Optional<Rectangle2D> place(ModelElement drawn) {
        return drawn.children("Bounds").findFirst().flatMap(ModelDrawing::rectangle);
    }

    private static Optional<Rectangle2D> rectangle(ModelElement bounds) {
        var numbers = Stream.of("x", "y", "width", "height")
                .flatMap(side -> number(bounds.plain(side)).stream())
                .toList();
        return numbers.size() == 4
                ? Optional.of(new Rectangle2D.Double(numbers.get(0), numbers.get(1), numbers.get(2), numbers.get(3)))
                : Optional.empty();
    }

    private static Stream<Point2D> point(ModelElement waypoint) {
        return number(waypoint.plain("x")).stream()
                .flatMap(x -> number(waypoint.plain("y")).stream().map(y -> new Point2D.Double(x, y)));
    }

    private static Optional<Double> number(String text) {
        return text.matches("-?\\d{1,9}(\\.\\d{1,20})?") ? Optional.of(Double.valueOf(text)) : Optional.empty();
    }
}
