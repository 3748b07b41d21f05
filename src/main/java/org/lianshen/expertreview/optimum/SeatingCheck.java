package org.lianshen.expertreview.optimum;

import java.math.BigInteger;
import java.util.BitSet;
import java.util.HashMap;

/** Whether new seats keep to all that is asked, and what they cost; it knows nothing of how they were found. */
final class SeatingCheck {

    private final SeatingProblem problem;

    SeatingCheck(SeatingProblem problem) {
        this.problem = problem;
    }

    /**
     * The cost of a seating.
     *
     * @param panels the new experts of each proposal
     * @throws IllegalStateException if a panel is too large, a pair forbidden or an expert overloaded
     */
    BigInteger cost(BitSet[] panels) {
        var reviews = new int[problem.capacity.length];
        var cost = BigInteger.ZERO;
        for (int p = 0; p < panels.length; p++) {
            int empty = problem.demand[p] - panels[p].cardinality();
            require(empty >= 0, "too large a panel");
            cost = cost.add(times(empty, problem.weights.empty()));
            for (int e = panels[p].nextSetBit(0); e >= 0; e = panels[p].nextSetBit(e + 1)) {
                require(problem.allowed(p, e), "a forbidden pair");
                reviews[e]++;
                cost = cost.subtract(times(problem.affinities(p)[e], problem.weights.affinity()));
            }
        }
        for (int e = 0; e < reviews.length; e++) {
            require(reviews[e] <= problem.mostReviews(e), "an expert with too many reviews");
            for (int n = 1; n <= reviews[e]; n++) {
                cost = cost.add(BigInteger.valueOf(problem.costOfReview(e, n)));
            }
        }
        return cost;
    }

    /** The organisation with more experts on a panel than its limit, or -1. */
    int crowded(int proposal, BitSet panel) {
        var counts = new HashMap<Integer, Integer>();
        if (problem.limited()) {
            for (int e = panel.nextSetBit(0); e >= 0; e = panel.nextSetBit(e + 1)) {
                int organisation = problem.organisation[e];
                if (counts.merge(organisation, 1, Integer::sum) > problem.room(proposal, organisation)) {
                    return organisation;
                }
            }
        }
        return -1;
    }

    /** Whether more of the wanted languages are missing than seats are empty. */
    boolean unread(int proposal, BitSet panel) {
        var wanted = problem.wanted.get(proposal);
        long missing = wanted.stream().filter(each -> !each.intersects(panel)).count();
        return missing > problem.demand[proposal] - panel.cardinality();
    }

    private static void require(boolean holds, String fault) {
        if (!holds) {
            throw new IllegalStateException("the solver answered with " + fault);
        }
    }

    private static BigInteger times(long count, long value) {
        return BigInteger.valueOf(count).multiply(BigInteger.valueOf(value));
    }
}
