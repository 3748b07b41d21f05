package org.lianshen.expertreview.optimum;

import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Branch and bound over certified flows. One wanted language a panel, or several that nobody reads two of, and
 * limits of organisations are flows themselves; cases are told apart only where a panel breaks what its flow could
 * not ask.
 */
final class SeatingSearch {

    private final FlowSeating seating;
    private final int mostFlows;

    SeatingSearch(List<FlowSolver> solvers, int mostFlows) {
        this.seating = new FlowSeating(solvers);
        this.mostFlows = mostFlows;
    }

    /**
     * The best seating; if the flows did not suffice, the best one found so far.
     *
     * @throws IllegalStateException if none was found within the flows allowed
     */
    ProvenSeating best(SeatingProblem problem) {
        var branching = new PanelBranching(problem);
        var prizes = new ReaderPrizes(seating, branching);
        var candidates = new Candidates(problem);
        var open = new ArrayDeque<Case>();
        open.push(new Case(PanelBranching.first(problem), null));
        @Nullable CertifiedFlow best = null;
        int flows = 0;
        int rounds = 0;
        while (!open.isEmpty() && flows < mostFlows) {
            var next = open.pop();
            if (best != null && next.bound() != null && next.bound().compareTo(best.cost()) >= 0) {
                continue;
            }
            var settled = prizes.settle(next.restricted(), candidates, best == null ? null : best.cost());
            flows += settled.flows();
            rounds += settled.rounds();
            best = better(best, settled.best());
            var found = settled.found();
            if (!found.possible() || (best != null && found.bound().compareTo(best.cost()) >= 0)) {
                continue;
            }
            var several = new ArrayList<>(branching
                    .cases(settled.restricted(), found.panels())
                    .or(() -> branching.casesOfPrizes(settled.restricted(), found.panels()))
                    .orElseThrow());
            Collections.reverse(several);
            several.forEach(each -> open.push(new Case(each, found.bound())));
        }
        if (best == null) {
            throw new IllegalStateException("no seating within " + mostFlows + " flows");
        }
        var bound = open.stream().map(Case::bound).reduce(best.cost(), SeatingSearch::less);
        return new ProvenSeating(best.panels(), best.cost(), bound, flows, rounds, best.solver());
    }

    private static @Nullable CertifiedFlow better(@Nullable CertifiedFlow one, @Nullable CertifiedFlow other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return other.cost().compareTo(one.cost()) < 0 ? other : one;
    }

    private static BigInteger less(BigInteger one, @Nullable BigInteger other) {
        return other == null ? one : one.min(other);
    }

    private record Case(
            RestrictedProblem restricted, @Nullable BigInteger bound) {}
}
