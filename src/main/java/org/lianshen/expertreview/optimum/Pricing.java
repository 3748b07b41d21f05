package org.lianshen.expertreview.optimum;

import java.util.Arrays;

/** Shows a solver the pairs it has not seen that would make its seating better at its own prices. */
final class Pricing {

    private static final int LEAST = 12;

    private final RestrictedProblem restricted;
    private final SeatingProblem problem;
    private final Prices prices;

    Pricing(RestrictedProblem restricted, Prices prices) {
        this.restricted = restricted;
        this.problem = restricted.problem();
        this.prices = prices;
    }

    /** Adds the best of them for each proposal; how many there were to add. */
    int show(Candidates candidates) {
        int added = 0;
        for (int p = 0; p < problem.demand.length; p++) {
            if (problem.demand[p] > 0) {
                added += show(p, candidates);
            }
        }
        return added;
    }

    private int show(int p, Candidates candidates) {
        var shown = candidates.shown[p];
        var affinity = problem.affinities(p);
        var rule = restricted.rule(p);
        long most = Arrays.stream(prices.seat[p]).max().orElseThrow() + restricted.prizes(p);
        long weight = problem.weights.affinity();
        var best = new SmallestFew(Math.max(LEAST, 2 * problem.demand[p]));
        for (int e = 0; e < affinity.length; e++) {
            if (affinity[e] == AffinityTable.FORBIDDEN) {
                continue;
            }
            long cost = prices.expert[e] - weight * affinity[e];
            if (cost >= most || shown.get(e) || problem.mostReviews(e) == 0 || !restricted.open(p, e)) {
                continue;
            }
            int part = rule.partOf(e);
            long reduced = cost
                    + prices.place(p, part, problem.organisation[e])
                    - restricted.prize(p, e)
                    - prices.seat[p][part];
            if (reduced < 0) {
                best.offer(reduced, e);
            }
        }
        best.forEach(shown::set);
        return best.size();
    }
}
