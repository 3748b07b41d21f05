package org.lianshen.expertreview.plan;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.lianshen.expertreview.affinity.AffinityExplanation;
import org.lianshen.expertreview.affinity.AffinityPart;
import org.lianshen.expertreview.affinity.AffinityWord;
import org.lianshen.expertreview.affinity.RoundAffinity;
import org.lianshen.expertreview.optimum.OptimalSeating;
import org.lianshen.expertreview.optimum.Relaxation;
import org.lianshen.expertreview.optimum.Seat;
import org.lianshen.expertreview.optimum.SeatingInput;
import org.lianshen.expertreview.optimum.SeatingPlan;
import org.lianshen.expertreview.optimum.Shortage;
import org.lianshen.expertreview.plan.PlanShortage.Limit;
import org.lianshen.expertreview.plan.PlanShortage.Remedy;
import org.lianshen.expertreview.plan.PlanShortage.ShortPanel;
import org.lianshen.expertreview.plan.PlanShortage.Step;
import org.lianshen.language.Text;
import org.lianshen.problem.Refusal;
import org.lianshen.proposal.ProposalNumber;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Has the seats of a round chosen, and puts the answer in the words of the round. */
@Component
class PlanSolver {

    private static final Logger LOG = LoggerFactory.getLogger(PlanSolver.class);
    private static final int WORDS = 4;

    private final OptimalSeating solver = new OptimalSeating();

    /**
     * The best seats for that input, each with what both sides have in common.
     *
     * @throws Refusal conflict, where what is asked for is so entangled that nothing was found
     */
    PlanResult solve(SeatingInput input, PlanSettings settings, RoundAffinity affinity) {
        var plan = solved(input);
        return new PlanResult(
                input.proposals().stream()
                        .map(panel -> new ProposalNumber(panel.id()))
                        .toList(),
                plan.seats().stream()
                        .map(seat -> seat(seat, settings, affinity))
                        .sorted(Comparator.comparing(PlannedSeat::number)
                                .thenComparing(PlannedSeat::affinity, Comparator.reverseOrder())
                                .thenComparing(PlannedSeat::expert))
                        .toList(),
                input.proposals().stream().mapToInt(panel -> panel.demand()).sum(),
                plan.totalAffinity(),
                new PlanProof(
                        plan.solver(),
                        plan.certificate().cost(),
                        plan.certificate().bound()),
                shortage(plan));
    }

    private SeatingPlan solved(SeatingInput input) {
        try {
            return solver.solve(input);
        } catch (IllegalStateException nothingFound) {
            LOG.warn("No plan was found for the input {}", input.sha256(), nothingFound);
            throw Refusal.conflict("plan-not-found", Text.of("expertreview.plan.not-found"));
        }
    }

    private static PlannedSeat seat(Seat seat, PlanSettings settings, RoundAffinity affinity) {
        var number = new ProposalNumber(seat.panel());
        var explanation = affinity.explain(number, seat.expert());
        return new PlannedSeat(
                number,
                seat.expert(),
                seat.affinity(),
                settings.pin(number, seat.expert()).isPresent(),
                has(explanation, AffinityPart.FIELD),
                words(explanation));
    }

    private static boolean has(AffinityExplanation explanation, AffinityPart part) {
        return explanation.shares().stream().anyMatch(share -> share.part() == part && share.points() > 0);
    }

    /** Words of keywords and texts, each told once, the weightiest first. */
    private static List<String> words(AffinityExplanation explanation) {
        return explanation.shares().stream()
                .filter(share -> share.part() != AffinityPart.FIELD)
                .flatMap(share -> share.words().stream())
                .sorted(Comparator.comparing(AffinityWord::points).reversed())
                .map(AffinityWord::spelling)
                .distinct()
                .limit(WORDS)
                .toList();
    }

    private static PlanShortage shortage(SeatingPlan plan) {
        Shortage shortage = plan.shortage();
        return new PlanShortage(
                shortage.seats().entrySet().stream()
                        .map(entry -> new ShortPanel(new ProposalNumber(entry.getKey()), entry.getValue()))
                        .toList(),
                List.copyOf(shortage.experts()),
                List.copyOf(shortage.organisations()),
                List.copyOf(shortage.languages()),
                plan.relaxations().stream().map(PlanSolver::remedy).toList());
    }

    private static Remedy remedy(Relaxation relaxation) {
        if (relaxation instanceof Relaxation.MoreReviews more) {
            return new Remedy(Limit.LOAD, steps(more.reviews()), more.stillEmpty());
        }
        if (relaxation instanceof Relaxation.FewerSeats fewer) {
            return new Remedy(Limit.PANEL, steps(fewer.seats()), fewer.stillEmpty());
        }
        if (relaxation instanceof Relaxation.FewerLanguages fewer) {
            return new Remedy(Limit.LANGUAGE, languages(fewer.languages()), fewer.stillEmpty());
        }
        var higher = (Relaxation.HigherOrganisationLimit) relaxation;
        return new Remedy(Limit.ORGANISATION, List.of(new Step("", higher.limit())), higher.stillEmpty());
    }

    private static List<Step> languages(Map<String, ? extends Collection<String>> fewer) {
        return fewer.entrySet().stream()
                .map(entry -> new Step(entry.getKey(), entry.getValue().size()))
                .toList();
    }

    private static List<Step> steps(Map<String, Integer> by) {
        return by.entrySet().stream()
                .map(entry -> new Step(entry.getKey(), entry.getValue()))
                .toList();
    }
}
