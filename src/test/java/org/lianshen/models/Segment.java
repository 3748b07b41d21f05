package org.lianshen.models;

import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.IntStream;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;

/** A straight piece of a sequence flow's line, in pixels. */
record Segment(Point2D from, Point2D to) {

    static List<Segment> of(BpmnEdge edge) {
        var points = List.copyOf(edge.getWaypoints());
        return IntStream.range(1, points.size())
                .mapToObj(end -> new Segment(point(points.get(end - 1)), point(points.get(end))))
                .toList();
    }

    boolean horizontal() {
        return from.getY() == to.getY();
    }

    boolean vertical() {
        return from.getX() == to.getX();
    }

    /** Whether the two cut each other inside; touching with an end is joining, not crossing. */
    boolean crosses(Segment other) {
        return horizontal() && other.vertical() && cuts(this, other)
                || vertical() && other.horizontal() && cuts(other, this);
    }

    boolean crosses(Rectangle2D area) {
        return area.intersectsLine(new Line2D.Double(from, to));
    }

    private static boolean cuts(Segment level, Segment upright) {
        return between(level.from.getX(), upright.from.getX(), level.to.getX())
                && between(upright.from.getY(), level.from.getY(), upright.to.getY());
    }

    private static boolean between(double one, double middle, double other) {
        return Math.min(one, other) < middle && middle < Math.max(one, other);
    }

    private static Point2D point(Waypoint waypoint) {
        return new Point2D.Double(waypoint.getX(), waypoint.getY());
    }
}
