package org.lianshen.expertreview.plan;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.lianshen.expertreview.AssignmentContexts;
import org.lianshen.expertreview.Experts;
import org.lianshen.expertreview.affinity.AffinityExplanation;
import org.lianshen.expertreview.affinity.RoundAffinity;
import org.lianshen.expertreview.expert.Expert;
import org.lianshen.expertreview.recusal.AssignmentContext;
import org.lianshen.expertreview.recusal.Recusals;
import org.lianshen.problem.Refusal;
import org.lianshen.programme.DirectionId;
import org.lianshen.proposal.Proposal;
import org.lianshen.proposal.ProposalNumber;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows who could review one proposal that waits for its experts: how well each fits, and what speaks against them. */
@Service
public class PairOverview {

    private final AssignmentPlans plans;
    private final Experts experts;
    private final AssignmentContexts contexts;

    PairOverview(AssignmentPlans plans, Experts experts, AssignmentContexts contexts) {
        this.plans = plans;
        this.experts = experts;
        this.contexts = contexts;
    }

    /**
     * Everybody looked at for one proposal.
     *
     * @param proposal which
     * @param all the experts of the pool, the best fit first
     * @param affinity how well they fit
     */
    public record Pairs(Proposal proposal, List<PairView> all, RoundAffinity affinity) {

        /** Keeps its own copy of the list. */
        public Pairs {
            all = List.copyOf(all);
        }

        /**
         * Which words count how much for an expert.
         *
         * @throws Refusal not found, where there is no such expert
         */
        public AffinityExplanation explanation(String expert) {
            if (all.stream().noneMatch(pair -> pair.expert().equals(expert))) {
                throw Refusal.notFound();
            }
            return affinity.explain(proposal.number(), expert);
        }
    }

    /**
     * Everybody in the pool, the best fit first.
     *
     * @throws Refusal not found, where the proposal does not wait for experts in this round
     */
    @Transactional(readOnly = true)
    public Pairs of(DirectionId direction, ProposalNumber number) {
        var proposal = plans.waiting(direction).stream()
                .filter(each -> each.number().equals(number))
                .findFirst()
                .orElseThrow(Refusal::notFound);
        var settings = plans.settings(direction);
        var seated = plans.latest(direction).stream()
                .flatMap(plan -> plan.result().seats(number).stream())
                .map(PlannedSeat::expert)
                .collect(Collectors.toSet());
        var pool = experts.all();
        var context = contexts.around(direction, pool, settings.usualLoad());
        var affinity = contexts.affinity(direction, pool);
        return new Pairs(
                proposal,
                pool.stream()
                        .map(expert -> view(expert, proposal, settings, seated, context, affinity))
                        .sorted(Comparator.comparing(PairView::affinity)
                                .reversed()
                                .thenComparing(PairView::expert))
                        .toList(),
                affinity);
    }

    private static PairView view(
            Expert expert,
            Proposal proposal,
            PlanSettings settings,
            Set<String> seated,
            AssignmentContext context,
            RoundAffinity affinity) {
        var number = proposal.number();
        var grounds = Recusals.grounds(expert, proposal, context);
        return new PairView(
                expert.id(),
                expert.name(),
                expert.organisation(),
                expert.keywords(),
                affinity.score(number, expert.id()),
                context.load(expert),
                context.maxLoad(expert),
                Recusals.certain(grounds),
                Recusals.doubts(grounds),
                seated.contains(expert.id()),
                settings.pin(number, expert.id()).orElse(null),
                settings.forbidden().stream()
                        .filter(pair -> pair.isAbout(number, expert.id()))
                        .findFirst()
                        .orElse(null));
    }
}
