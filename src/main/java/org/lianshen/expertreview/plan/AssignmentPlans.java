package org.lianshen.expertreview.plan;

import static org.lianshen.proposal.ProposalStatus.ELIGIBLE;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.lianshen.database.TransactionLocks;
import org.lianshen.expertreview.AssignmentContexts;
import org.lianshen.expertreview.Assignments;
import org.lianshen.expertreview.Experts;
import org.lianshen.expertreview.Panel;
import org.lianshen.language.Text;
import org.lianshen.problem.Refusal;
import org.lianshen.programme.Catalogue;
import org.lianshen.programme.DirectionId;
import org.lianshen.programme.Parameters;
import org.lianshen.proposal.Proposal;
import org.lianshen.proposal.ProposalNumber;
import org.lianshen.proposal.ProposalStatusRepository;
import org.lianshen.proposal.Proposals;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The plans of a round: solved, looked at, changed, solved again, and one of them confirmed. */
@Service
public class AssignmentPlans {

    private static final int MOST_LISTED = 50;

    private final Proposals proposals;
    private final Experts experts;
    private final AssignmentContexts contexts;
    private final Assignments assignments;
    private final Catalogue catalogue;
    private final PlanRepository plans;
    private final PlanSolver solver;
    private final ProposalStatusRepository statuses;
    private final TransactionLocks locks;
    private final Clock clock;

    AssignmentPlans(
            Proposals proposals,
            Experts experts,
            AssignmentContexts contexts,
            Assignments assignments,
            Catalogue catalogue,
            PlanRepository plans,
            PlanSolver solver,
            ProposalStatusRepository statuses,
            TransactionLocks locks,
            Clock clock) {
        this.proposals = proposals;
        this.experts = experts;
        this.contexts = contexts;
        this.assignments = assignments;
        this.catalogue = catalogue;
        this.plans = plans;
        this.solver = solver;
        this.statuses = statuses;
        this.locks = locks;
        this.clock = clock;
    }

    /** The plan that was solved last, whether it still holds or not. */
    @Transactional(readOnly = true)
    public Optional<AssignmentPlan> latest(DirectionId direction) {
        return plans.latest(direction);
    }

    /** The plans of the round, the latest first, at most fifty. */
    @Transactional(readOnly = true)
    public List<PlanSummary> of(DirectionId direction) {
        return plans.of(direction, MOST_LISTED);
    }

    /**
     * One plan of the round.
     *
     * @throws Refusal not found, where there is none
     */
    @Transactional(readOnly = true)
    public AssignmentPlan find(DirectionId direction, PlanId id) {
        return plans.find(id).filter(plan -> plan.direction().equals(direction)).orElseThrow(Refusal::notFound);
    }

    /**
     * The canonical text from which a plan was solved; solving it again gives the same seats.
     *
     * @throws Refusal not found, where there is none
     */
    @Transactional(readOnly = true)
    public String input(DirectionId direction, PlanId id) {
        return plans.input(find(direction, id).id()).map(StoredText::unpacked).orElseThrow(Refusal::notFound);
    }

    /** The proposals that wait for their experts, by number. */
    @Transactional(readOnly = true)
    public List<Proposal> waiting(DirectionId direction) {
        return proposals.of(direction, Set.of(ELIGIBLE));
    }

    /** How many proposals wait for their experts. */
    @Transactional(readOnly = true)
    public int countWaiting(DirectionId direction) {
        return numbers(direction).size();
    }

    /** What the next plan will keep to: what an officer asked for, else what the call says. */
    @Transactional(readOnly = true)
    public PlanSettings settings(DirectionId direction) {
        return plans.settings(direction)
                .orElseGet(() -> PlanSettings.of(parameters(direction)))
                .among(numbers(direction));
    }

    /**
     * Has the next plan keep to other settings.
     *
     * @throws Refusal malformed, with every problem at once
     */
    @Transactional
    public void change(DirectionId direction, UnaryOperator<PlanSettings> change, String account) {
        locks.alone("assignment-settings " + direction);
        var settings = change.apply(settings(direction));
        check(direction, settings);
        plans.keep(direction, settings, account);
    }

    /**
     * Solves the round by its settings.
     *
     * @throws Refusal malformed, where what is pinned may not be any more
     */
    @Transactional
    public AssignmentPlan solve(DirectionId direction, String account) {
        locks.alone("assignment-plan " + direction);
        var settings = settings(direction);
        check(direction, settings);
        var waiting = waiting(direction);
        var pool = experts.all();
        var affinity = contexts.affinity(direction, pool);
        var input =
                new PlanInput(settings, contexts.around(direction, pool, settings.usualLoad()), affinity).of(waiting);
        var plan = new AssignmentPlan(
                new PlanId(UUID.randomUUID().toString()),
                direction,
                plans.latest(direction).map(AssignmentPlan::version).orElse(0) + 1,
                clock.instant(),
                account,
                settings,
                input.sha256(),
                solver.solve(input, settings, affinity),
                null);
        plans.insert(plan, StoredText.packed(input.text()));
        return plan;
    }

    /** The plan that an officer may confirm now: the latest, solved anew where it is not about those who wait. */
    @Transactional
    public AssignmentPlan current(DirectionId direction, String account) {
        return latest(direction).filter(plan -> isCurrent(plan)).orElseGet(() -> solve(direction, account));
    }

    /** Whether a plan is about all that wait, and keeps to what is asked for now. */
    @Transactional(readOnly = true)
    public boolean isCurrent(AssignmentPlan plan) {
        return plan.confirmedAt() == null
                && plan.result().proposals().equals(numbers(plan.direction()))
                && plan.settings().equals(settings(plan.direction()));
    }

    /**
     * Makes a plan the assignment, as it was looked at.
     *
     * @throws Refusal conflict, where a later plan is there or other proposals wait than it is about; malformed, where
     *     it may not be any more
     */
    @Transactional
    public void confirm(DirectionId direction, PlanId id, String account) {
        var plan = looked(direction, id);
        if (!isCurrent(plan)) {
            throw Refusal.conflict("plan-outdated", Text.of("expertreview.plan.outdated", plan.version()));
        }
        assignments.assign(direction, plan.panels(), account, plan.settings().usualLoad());
        plans.confirmed(id);
    }

    /**
     * Makes panels the assignment that an officer took from a plan and changed by hand.
     *
     * @throws Refusal conflict, where a later plan is there; malformed, with everything that must not be
     */
    @Transactional
    public void confirm(DirectionId direction, PlanId id, List<Panel> changed, String account) {
        var plan = looked(direction, id);
        if (changed.equals(plan.panels())) {
            confirm(direction, id, account);
        } else {
            assignments.assign(direction, changed, account, plan.settings().usualLoad());
        }
    }

    /** The plan, unless another has taken its place since it was looked at. */
    private AssignmentPlan looked(DirectionId direction, PlanId id) {
        locks.alone("assignment-plan " + direction);
        var latest = plans.latest(direction).orElseThrow(AssignmentPlans::unknown);
        var plan = plans.find(id)
                .filter(found -> found.direction().equals(direction))
                .orElseThrow(AssignmentPlans::unknown);
        if (!latest.id().equals(id)) {
            throw Refusal.conflict(
                    "plan-replaced", Text.of("expertreview.plan.replaced", plan.version(), latest.version()));
        }
        return plan;
    }

    private static Refusal unknown() {
        return Refusal.conflict("plan-unknown", Text.of("expertreview.plan.unknown"));
    }

    /** The panels of the plan that could be confirmed now. */
    @Transactional
    public List<Panel> suggest(DirectionId direction, String account) {
        return current(direction, account).panels();
    }

    private void check(DirectionId direction, PlanSettings settings) {
        new SettingsCheck(
                        waiting(direction),
                        contexts.around(direction, experts.all(), settings.usualLoad()),
                        parameters(direction))
                .require(settings);
    }

    private List<ProposalNumber> numbers(DirectionId direction) {
        return statuses.of(direction).entrySet().stream()
                .filter(entry -> entry.getValue() == ELIGIBLE)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    private Parameters parameters(DirectionId direction) {
        return catalogue.call(direction.call()).orElseThrow(Refusal::notFound).parameters();
    }
}
