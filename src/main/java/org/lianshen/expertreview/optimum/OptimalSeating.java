package org.lianshen.expertreview.optimum;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Seats the experts of one round: first as many seats as can be filled, then the most affinity in all, then loads as
 * even as can be (the least sum of their squares). The plan carries a proof. Equal inputs get equal plans.
 */
public final class OptimalSeating {

    private static final int MOST_FLOWS = 2_000;

    private final SeatingSearch search;

    /** Solves by our own network simplex, and by shortest ways where its answer does not hold. */
    public OptimalSeating() {
        this(List.of(new NetworkSimplex(), new ShortestWayFlow()));
    }

    OptimalSeating(List<FlowSolver> solvers) {
        search = new SeatingSearch(solvers, MOST_FLOWS);
    }

    /**
     * The best plan, with what would help where seats stay empty.
     *
     * @throws ArithmeticException if the numbers are so large that the goals do not fit into one
     * @throws IllegalStateException if no solver gives an answer whose proof holds
     */
    public SeatingPlan solve(SeatingInput input) {
        var plan = seat(input);
        if (plan.shortage().seats().isEmpty()) {
            return plan;
        }
        return plan.relaxedBy(new Relaxations(search, input, plan).all());
    }

    private SeatingPlan seat(SeatingInput input) {
        var problem = SeatingProblem.of(input);
        var best = search.best(problem);
        var seats = seats(input, problem, best.panels());
        SortedMap<String, Integer> loads = new TreeMap<>();
        input.experts().forEach(each -> loads.put(each.expert(), each.load()));
        var sums = new HashMap<String, Long>();
        for (var seat : seats) {
            loads.merge(seat.expert(), 1, Integer::sum);
            sums.merge(seat.panel(), (long) seat.affinity(), Long::sum);
        }
        var worst = "";
        for (var panel : input.proposals()) {
            if (worst.isEmpty() || sums.getOrDefault(panel.id(), 0L) < sums.getOrDefault(worst, 0L)) {
                worst = panel.id();
            }
        }
        return new SeatingPlan(
                seats,
                seats.stream().mapToLong(Seat::affinity).sum(),
                worst,
                sums.getOrDefault(worst, 0L),
                loads,
                new ShortageCut(input, problem, best.panels()).shortage(),
                List.of(),
                best.solver(),
                input.sha256(),
                new Certificate(best.cost(), best.bound(), best.flows(), best.rounds()));
    }

    private static List<Seat> seats(SeatingInput input, SeatingProblem problem, BitSet[] panels) {
        var seats = new ArrayList<>(input.fixed());
        for (int p = 0; p < panels.length; p++) {
            var proposal = input.proposals().get(p).id();
            var affinity = problem.affinities(p);
            panels[p].stream()
                    .forEach(e ->
                            seats.add(new Seat(proposal, input.experts().get(e).expert(), affinity[e])));
        }
        return seats.stream().sorted().toList();
    }
}
