package org.lianshen.bench;

import java.util.List;

/** Figures of several rounds. */
final class BenchFigures {

    private BenchFigures() {}

    /** The one in the middle, or the mean of the two there. */
    static double median(List<Double> values) {
        var sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    /** The median with the least and the greatest. */
    static String spread(List<Double> values) {
        return "%6.2f  (%.2f..%.2f)"
                .formatted(
                        median(values),
                        values.stream().min(Double::compare).orElseThrow(),
                        values.stream().max(Double::compare).orElseThrow());
    }
}
