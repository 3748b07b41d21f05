package org.lianshen.expertreview.optimum;

import java.util.Arrays;
import java.util.BitSet;

/**
 * The pairs a solver is shown: at first the best few of each proposal and of each expert, or all where there are few.
 */
final class Candidates {

    private static final long FEW = 30_000;

    /** By proposal. */
    final BitSet[] shown;

    private final SeatingProblem problem;

    Candidates(SeatingProblem problem) {
        this.problem = problem;
        int proposals = problem.demand.length;
        int experts = problem.capacity.length;
        shown = new BitSet[proposals];
        Arrays.setAll(shown, any -> new BitSet(experts));
        if ((long) proposals * experts <= FEW) {
            for (int p = 0; p < proposals; p++) {
                for (int e = 0; e < experts; e++) {
                    shown[p].set(e, problem.allowed(p, e));
                }
            }
            return;
        }
        for (int p = 0; p < proposals; p++) {
            showBest(p, 3 * problem.demand[p] + 2);
        }
    }

    private void showBest(int proposal, int count) {
        var affinity = problem.affinities(proposal);
        var best = new SmallestFew(count);
        for (int e = 0; e < affinity.length; e++) {
            if (affinity[e] != AffinityTable.FORBIDDEN && problem.capacity[e] + problem.extra > 0) {
                best.offer(-(long) affinity[e], e);
            }
        }
        best.forEach(shown[proposal]::set);
    }
}
