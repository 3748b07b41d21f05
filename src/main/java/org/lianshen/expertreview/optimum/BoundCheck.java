package org.lianshen.expertreview.optimum;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * What no seating can cost less than, by any prices whatever (Lagrange duality): every pair, expert and seat counts
 * with what it could save at these prices. All pairs are looked at, also those no solver ever saw, so that a seating
 * that costs the bound is proven to be the best, whoever found it.
 */
final class BoundCheck {

    private final RestrictedProblem restricted;
    private final SeatingProblem problem;
    private final Prices prices;

    BoundCheck(RestrictedProblem restricted, Prices prices) {
        this.restricted = restricted;
        this.problem = restricted.problem();
        this.prices = prices;
    }

    BigInteger bound() {
        var bound = BigInteger.ZERO;
        for (int p = 0; p < problem.demand.length; p++) {
            bound = bound.add(ofSeats(p)).subtract(ofPlaces(p)).add(BigInteger.valueOf(ofPairs(p)));
        }
        for (int e = 0; e < problem.capacity.length; e++) {
            bound = bound.add(BigInteger.valueOf(ofReviews(e)));
        }
        return bound;
    }

    private BigInteger ofSeats(int p) {
        long free = prices.seat[p][0];
        int seats = restricted.freeSeats(p);
        var sum =
                times(seats, Math.min(free, restricted.emptySeat(p, 0))).add(BigInteger.valueOf(restricted.prizes(p)));
        for (int part = 1; part < prices.seat[p].length; part++) {
            long kept = prices.seat[p][part];
            sum = sum.add(BigInteger.valueOf(kept))
                    .add(times(seats + 1, Math.min(0, restricted.emptySeat(p, part) - kept)))
                    .add(times(seats, Math.min(0, kept - free)));
        }
        return sum;
    }

    private BigInteger ofPlaces(int p) {
        var sum = BigInteger.ZERO;
        var places = prices.place.get(p);
        if (places != null) {
            for (var each : places.entrySet()) {
                var share = each.getKey();
                if (each.getValue() < 0) {
                    throw new IllegalStateException("a place of an organisation with a negative price");
                }
                sum = sum.add(times(restricted.room(p, share.part(), share.organisation()), each.getValue()));
            }
        }
        return sum;
    }

    private long ofPairs(int p) {
        var affinity = problem.affinities(p);
        var rule = restricted.rule(p);
        boolean plain = prices.place.get(p) == null && rule == PanelRule.NONE && !problem.limited();
        long most = Arrays.stream(prices.seat[p]).max().orElseThrow() + restricted.prizes(p);
        long weight = problem.weights.affinity();
        long sum = 0;
        for (int e = 0; e < affinity.length; e++) {
            if (affinity[e] == AffinityTable.FORBIDDEN) {
                continue;
            }
            long cost = prices.expert[e] - weight * affinity[e];
            if (cost >= most) {
                continue;
            }
            if (plain) {
                sum = Math.addExact(sum, cost - most);
            } else if (restricted.open(p, e)) {
                int part = rule.partOf(e);
                long place = prices.place(p, part, problem.organisation[e]);
                sum = Math.addExact(sum, Math.min(0, cost + place - restricted.prize(p, e) - prices.seat[p][part]));
            }
        }
        return sum;
    }

    private long ofReviews(int e) {
        long sum = 0;
        for (int n = 1; n <= problem.mostReviews(e); n++) {
            long saved = problem.costOfReview(e, n) - prices.expert[e];
            if (saved >= 0) {
                break;
            }
            sum = Math.addExact(sum, saved);
        }
        return sum;
    }

    private static BigInteger times(long count, long value) {
        return BigInteger.valueOf(count).multiply(BigInteger.valueOf(value));
    }
}
