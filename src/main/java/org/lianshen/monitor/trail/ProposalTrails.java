package org.lianshen.monitor.trail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lianshen.monitor.ForMonitors;
import org.lianshen.monitor.LifeStatus;
import org.lianshen.monitor.ProposalKey;
import org.lianshen.monitor.diagram.Drawings;
import org.lianshen.problem.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a proposal stands, how it came there, and the models it came through. */
@Service
@ForMonitors
public class ProposalTrails {

    /** What only holds other steps. */
    private static final Set<String> HOLDING = Set.of("callActivity", "subProcess");

    /** Who has to act where a proposal waits without a task of its own, by its status. */
    private static final Map<String, String> BY_STATUS = Map.of(
            LifeStatus.SUBMITTED.word(), "recommender",
            LifeStatus.RECOMMENDED.word(), "officer",
            LifeStatus.RETURNED.word(), "applicant",
            LifeStatus.AWAITING_CONFIRMATION.word(), "agency",
            LifeStatus.ELIGIBLE.word(), "officer",
            LifeStatus.IN_REVIEW.word(), "expert",
            LifeStatus.REVIEWED.word(), "chair");

    /** The statuses in which a proposal waits for its round. */
    private static final Set<String> OF_THE_ROUND =
            Set.of(LifeStatus.ELIGIBLE.word(), LifeStatus.REVIEWED.word(), LifeStatus.ON_NOTICE.word());

    private final Trail trail;
    private final Drawings drawings;
    private final Clock clock;

    ProposalTrails(Trail trail, Drawings drawings, Clock clock) {
        this.trail = trail;
        this.drawings = drawings;
        this.clock = clock;
    }

    /**
     * All of it.
     *
     * @throws Refusal not found where there is no such proposal, or it is a draft still
     */
    @Transactional(readOnly = true)
    public ProposalTrail of(ProposalKey key) {
        var proposal = trail.proposal(key);
        var steps = trail.of(key);
        var now = clock.instant();
        Map<String, List<Step>> byVersion = steps.stream()
                .collect(Collectors.groupingBy(Step::definition, LinkedHashMap::new, Collectors.toList()));
        var diagrams = byVersion.entrySet().stream()
                .flatMap(entry -> drawings.version(entry.getKey()).stream()
                        .map(drawing -> new ExecutedModel(drawing, entry.getValue()).marked(now)))
                .toList();
        return new ProposalTrail(proposal, present(proposal, steps, now), steps, diagrams);
    }

    private List<Present> present(TracedProposal proposal, List<Step> steps, Instant now) {
        var own = steps.stream()
                .filter(step -> step.running() && !HOLDING.contains(step.type()))
                .map(step -> present(
                        step, now, step.duty() == null ? BY_STATUS.get(proposal.status()) : step.duty(), false));
        var round = OF_THE_ROUND.contains(proposal.status())
                ? trail.tasksOfRound(proposal).stream().map(step -> present(step, now, step.duty(), true))
                : Stream.<Present>of();
        return Stream.concat(round, own).toList();
    }

    private static Present present(Step step, Instant now, @Nullable String duty, boolean ofTheRound) {
        var due = step.due();
        return new Present(
                step.name(),
                step.start(),
                Duration.between(step.start().toInstant(), now).toDays(),
                due,
                due != null && due.toInstant().isBefore(now),
                duty,
                step.who() == null || step.who().equals(step.duty()) ? null : step.who(),
                ofTheRound);
    }
}
