package org.lianshen.expertreview.affinity;

import java.util.List;

/** How much the experts write, in each script for itself. */
final class Lengths {

    private static final int SCRIPTS = Term.Script.values().length;

    private final long[][] lengths;
    private final double[] usual = new double[SCRIPTS];

    Lengths(List<TermBag> bags, TermWeights weights) {
        lengths = bags.stream().map(bag -> lengths(bag, weights)).toArray(long[][]::new);
        for (int script = 0; script < SCRIPTS; script++) {
            long all = 0;
            int writers = 0;
            for (long[] each : lengths) {
                all += each[script];
                writers += each[script] > 0 ? 1 : 0;
            }
            usual[script] = writers == 0 ? 1 : (double) all / writers;
        }
    }

    private static long[] lengths(TermBag bag, TermWeights weights) {
        var lengths = new long[SCRIPTS];
        for (int at = 0; at < bag.terms().length; at++) {
            lengths[weights.script()[bag.terms()[at]].ordinal()] += bag.counts()[at];
        }
        return lengths;
    }

    /** How much the expert writes in it, 1 being the mean of those who write in it at all. */
    double relative(int expert, Term.Script script) {
        return lengths[expert][script.ordinal()] / usual[script.ordinal()];
    }

    /** How much the expert writes in it, in terms. */
    long of(int expert, Term.Script script) {
        return lengths[expert][script.ordinal()];
    }
}
