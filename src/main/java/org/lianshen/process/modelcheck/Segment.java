package org.lianshen.process.modelcheck;

import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.IntStream;

/** A straight piece of a sequence flow's line, in pixels. */
record Segment(Point2D from, Point2D to) {

    /** The pieces between points. */
    static List<Segment> between(List<Point2D> points) {
        return IntStream.range(1, points.size())
                .mapToObj(end -> new Segment(points.get(end - 1), points.get(end)))
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
}
