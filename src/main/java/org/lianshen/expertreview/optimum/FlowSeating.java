package org.lianshen.expertreview.optimum;

import java.math.BigInteger;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * Seats a restricted problem by a flow: a solver is shown few pairs, then those it should have seen, until there is
 * none; what it says is checked over all pairs, and if it is wrong or there is no answer, the next solver is asked.
 */
final class FlowSeating {

    private final List<FlowSolver> solvers;

    FlowSeating(List<FlowSolver> solvers) {
        this.solvers = solvers;
    }

    /**
     * The best seating.
     *
     * @param candidates what a solver is shown at first; it grows
     * @throws IllegalStateException if no solver has an answer that holds
     */
    CertifiedFlow find(RestrictedProblem restricted, Candidates candidates) {
        for (var solver : solvers) {
            var found = find(restricted, candidates, solver);
            if (found.isPresent()) {
                return found.get();
            }
        }
        throw new IllegalStateException("no solver found a seating whose proof holds");
    }

    private static Optional<CertifiedFlow> find(
            RestrictedProblem restricted, Candidates candidates, FlowSolver solver) {
        for (int round = 1; ; round++) {
            var network = new SeatingNetwork(restricted, candidates);
            if (!(solver.solve(network.network) instanceof FlowAnswer.Optimal answer)) {
                return Optional.empty();
            }
            var prices = network.prices(answer);
            if (new Pricing(restricted, prices).show(candidates) == 0) {
                return certified(restricted, network.panels(answer), prices, round, solver.name());
            }
        }
    }

    private static Optional<CertifiedFlow> certified(
            RestrictedProblem restricted, BitSet[] panels, Prices prices, int rounds, String solver) {
        try {
            var cost = new SeatingCheck(restricted.problem()).cost(panels);
            long lacking = lacking(restricted, panels);
            var weights = restricted.problem().weights;
            var penalty = BigInteger.valueOf(weights.never() - weights.empty()).multiply(BigInteger.valueOf(lacking));
            var bound = cost.add(penalty).subtract(restricted.prizesWon(panels));
            if (!bound.equals(new BoundCheck(restricted, prices).bound())) {
                return Optional.empty();
            }
            return Optional.of(new CertifiedFlow(panels, cost, bound, lacking == 0, prices, rounds, solver));
        } catch (IllegalStateException | ArithmeticException e) {
            return Optional.empty();
        }
    }

    /** Seats that must be filled and are not. */
    private static long lacking(RestrictedProblem restricted, BitSet[] panels) {
        return restricted.rules().entrySet().stream()
                .mapToLong(each -> each.getValue().must().stream()
                        .filter(part -> each.getValue().groups().get(part - 1).stream()
                                .noneMatch(e -> panels[each.getKey()].get(e)))
                        .count())
                .sum();
    }
}
