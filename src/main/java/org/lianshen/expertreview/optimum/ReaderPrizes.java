package org.lianshen.expertreview.optimum;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Raises prizes for readers of those languages no seat can be kept for, until a panel takes one (Lagrange): then the
 * flow is often right without a case being told apart, and if not, its bound is close.
 */
final class ReaderPrizes {

    private static final int TURNS = 40;

    /** Panels that want the same reader outbid each other in steps that double: so it ends soon. */
    private static final int MOST_DOUBLED = 10;

    private final FlowSeating seating;
    private final PanelBranching branching;

    ReaderPrizes(FlowSeating seating, PanelBranching branching) {
        this.seating = seating;
        this.branching = branching;
    }

    /**
     * A restricted problem with the prizes that settled.
     *
     * @param found its certified flow
     * @param best the best seating seen on the way that keeps to all that is asked, if any
     */
    record Settled(
            RestrictedProblem restricted,
            CertifiedFlow found,
            @Nullable CertifiedFlow best,
            int flows,
            int rounds) {}

    /** Settles the prizes, or stops where no seating can be better than one that is known already. */
    Settled settle(RestrictedProblem given, Candidates candidates, @Nullable BigInteger known) {
        var restricted = given;
        var dearest = restricted;
        @Nullable CertifiedFlow highest = null;
        @Nullable CertifiedFlow best = null;
        Map<Long, Long> tooLow = new HashMap<>();
        Map<Long, Integer> tries = new HashMap<>();
        int flows = 0;
        int rounds = 0;
        while (true) {
            var found = seating.find(restricted, candidates);
            flows++;
            rounds += found.rounds();
            if (highest == null || found.bound().compareTo(highest.bound()) > 0) {
                highest = found;
                dearest = restricted;
            }
            if (found.possible()
                    && branching.cases(restricted, found.panels()).isEmpty()
                    && (best == null || found.cost().compareTo(best.cost()) < 0)) {
                best = found;
            }
            var changed = changed(restricted, found, tooLow, tries);
            boolean settled = changed.equals(restricted.rules()) || flows == TURNS || !found.possible();
            if (settled || atLeast(highest, known) || (best != null && atLeast(highest, best.cost()))) {
                return new Settled(dearest, highest, best, flows, rounds);
            }
            restricted = new RestrictedProblem(restricted.problem(), changed);
        }
    }

    private static boolean atLeast(CertifiedFlow flow, @Nullable BigInteger cost) {
        return cost != null && flow.bound().compareTo(cost) >= 0;
    }

    private static Map<Integer, PanelRule> changed(
            RestrictedProblem restricted, CertifiedFlow found, Map<Long, Long> tooLow, Map<Long, Integer> tries) {
        var rules = new HashMap<>(restricted.rules());
        for (var each : restricted.rules().entrySet()) {
            int p = each.getKey();
            var wanted = restricted.problem().wanted.get(p);
            var rule = each.getValue();
            for (int l = 0; l < wanted.size(); l++) {
                if (rule.languages().contains(l)) {
                    continue;
                }
                int readers = restricted.readers(p, l, found.panels()[p]);
                long prize = rule.prize(l);
                long key = (long) p * 1000 + l;
                if (readers == 0) {
                    tooLow.put(key, prize);
                    long raise = raise(restricted, found, p, wanted.get(l));
                    int times = Math.min(tries.merge(key, 1, Integer::sum), MOST_DOUBLED);
                    long haste = restricted.problem().weights.affinity() << times;
                    rule = rule.prizing(l, raise == 0 ? prize : prize + raise + (times > 1 ? haste : 0));
                } else if (readers > 1 && prize > 0) {
                    tries.remove(key);
                    long low = Math.min(tooLow.getOrDefault(key, 0L), prize);
                    rule = rule.prizing(l, low + (prize - low) / 2);
                }
            }
            rules.put(p, rule);
        }
        return rules;
    }

    /** What makes the nearest reader dearer than whom they would replace, and one; nothing if there is no reader. */
    private static long raise(RestrictedProblem restricted, CertifiedFlow found, int p, BitSet readers) {
        var rule = restricted.rule(p);
        var spare = new long[rule.parts()];
        Arrays.fill(spare, Long.MAX_VALUE);
        found.panels()[p].stream()
                .forEach(e -> spare[rule.partOf(e)] =
                        Math.min(spare[rule.partOf(e)], Math.max(0, -reduced(restricted, found, p, e))));
        long least = Long.MAX_VALUE;
        for (int e = readers.nextSetBit(0); e >= 0; e = readers.nextSetBit(e + 1)) {
            if (restricted.open(p, e) && restricted.problem().mostReviews(e) > 0) {
                long replaced = spare[rule.partOf(e)];
                long dearer = Math.max(0, reduced(restricted, found, p, e));
                least = Math.min(least, dearer + (replaced == Long.MAX_VALUE ? 0 : replaced));
            }
        }
        return least == Long.MAX_VALUE ? 0 : least + 1;
    }

    /** What a seat costs at the prices found; below zero for one that saves something. */
    private static long reduced(RestrictedProblem restricted, CertifiedFlow found, int p, int e) {
        var prices = found.prices();
        var problem = restricted.problem();
        int part = restricted.rule(p).partOf(e);
        return prices.expert[e]
                - problem.weights.affinity() * problem.affinities(p)[e]
                - restricted.prize(p, e)
                + prices.place(p, part, problem.organisation[e])
                - prices.seat[p][part];
    }
}
