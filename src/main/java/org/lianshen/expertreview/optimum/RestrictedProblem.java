package org.lianshen.expertreview.optimum;

import java.math.BigInteger;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/** A problem with the rules of its panels, such that a flow solves it; the rules may ask less than the problem does. */
record RestrictedProblem(SeatingProblem problem, Map<Integer, PanelRule> rules) {

    PanelRule rule(int proposal) {
        return rules.getOrDefault(proposal, PanelRule.NONE);
    }

    RestrictedProblem with(int proposal, PanelRule rule) {
        var more = new HashMap<>(rules);
        more.put(proposal, rule);
        return new RestrictedProblem(problem, more);
    }

    /** How many of an organisation may sit in one part of a panel. */
    int room(int proposal, int part, int organisation) {
        int room = problem.room(proposal, organisation);
        var caps = rule(proposal).caps();
        return caps.isEmpty() ? room : Math.min(room, caps.getOrDefault(new PanelRule.Share(part, organisation), room));
    }

    /** Whether an expert may be seated at all. */
    boolean open(int proposal, int expert) {
        return problem.allowed(proposal, expert)
                && !rule(proposal).out().get(expert)
                && (!problem.limited()
                        || room(proposal, rule(proposal).partOf(expert), problem.organisation[expert]) > 0);
    }

    /** Seats that are kept for no group. */
    int freeSeats(int proposal) {
        return problem.demand[proposal] - rule(proposal).groups().size();
    }

    /** What it costs to leave the seat of a part empty. */
    long emptySeat(int proposal, int part) {
        var weights = problem.weights;
        return (rule(proposal).must().contains(part) ? weights.never() : weights.empty()) - prizes(proposal);
    }

    /** The prizes of a panel for all its languages. */
    long prizes(int proposal) {
        return rule(proposal).prizes().values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    /** The prizes of a panel for those that an expert reads. */
    long prize(int proposal, int expert) {
        long sum = 0;
        for (var each : rule(proposal).prizes().entrySet()) {
            if (problem.wanted.get(proposal).get(each.getKey()).get(expert)) {
                sum += each.getValue();
            }
        }
        return sum;
    }

    /** How many on a panel read a language, or could still come and read it. */
    int readers(int proposal, int language, BitSet panel) {
        var reading = (BitSet) problem.wanted.get(proposal).get(language).clone();
        reading.and(panel);
        return reading.cardinality() + problem.demand[proposal] - panel.cardinality();
    }

    /** What the prizes take off the cost of a seating, beyond one reader of each language that has one. */
    BigInteger prizesWon(BitSet[] panels) {
        var won = BigInteger.ZERO;
        for (var each : rules.entrySet()) {
            for (var prize : each.getValue().prizes().entrySet()) {
                int readers = readers(each.getKey(), prize.getKey(), panels[each.getKey()]);
                won = won.add(BigInteger.valueOf(prize.getValue()).multiply(BigInteger.valueOf(readers - 1L)));
            }
        }
        return won;
    }
}
