package org.lianshen.expertreview;

import static org.lianshen.proposal.ProposalStatus.DECLINED;
import static org.lianshen.proposal.ProposalStatus.ELIGIBLE;
import static org.lianshen.proposal.ProposalStatus.FUNDED;
import static org.lianshen.proposal.ProposalStatus.IN_REVIEW;
import static org.lianshen.proposal.ProposalStatus.ON_NOTICE;
import static org.lianshen.proposal.ProposalStatus.REVIEWED;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lianshen.expertreview.assignment.Assignment;
import org.lianshen.expertreview.assignment.AssignmentId;
import org.lianshen.expertreview.assignment.AssignmentState;
import org.lianshen.expertreview.recusal.Conflict;
import org.lianshen.language.Text;
import org.lianshen.programme.DirectionId;
import org.lianshen.proposal.Proposal;
import org.lianshen.proposal.ProposalNumber;
import org.lianshen.proposal.ProposalStatus;
import org.lianshen.proposal.Proposals;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows staff who reviews what in a direction, and who may not, with the reasons. */
@Service
public class AssignmentOverview {

    private static final Set<ProposalStatus> FROM_ELIGIBLE_ON =
            EnumSet.of(ELIGIBLE, IN_REVIEW, REVIEWED, ON_NOTICE, FUNDED, DECLINED);

    private final Proposals proposals;
    private final Experts experts;
    private final AssignmentContexts contexts;
    private final AssignmentRepository register;
    private final PresentConflicts present;

    AssignmentOverview(
            Proposals proposals,
            Experts experts,
            AssignmentContexts contexts,
            AssignmentRepository register,
            PresentConflicts present) {
        this.present = present;
        this.proposals = proposals;
        this.experts = experts;
        this.contexts = contexts;
        this.register = register;
    }

    /**
     * One proposal with its experts.
     *
     * @param number the proposal
     * @param status where it stands
     * @param seats who was asked, oldest first
     * @param refused who must not be asked
     * @param doubtful who is asked only with a reason: what is alike, not sure
     */
    public record Entry(
            ProposalNumber number,
            ProposalStatus status,
            List<Seat> seats,
            List<Refused> refused,
            List<Refused> doubtful) {}

    /**
     * One expert's place at a proposal.
     *
     * @param assignment the assignment's id
     * @param expert the expert's id
     * @param name the expert's name
     * @param state where the review stands
     * @param affinity 0–100
     * @param load proposals of the call the expert reviews
     * @param claimUntil until when the expert should take it up
     * @param reviewUntil until when the review is due
     * @param clearance why the expert reviews although a name is alike that of somebody who takes part; null where none
     *     is
     * @param conflict what has come to be known against the expert, whose sheet stays until somebody decides; null
     *     where nothing has
     */
    public record Seat(
            AssignmentId assignment,
            String expert,
            String name,
            AssignmentState state,
            int affinity,
            int load,
            Instant claimUntil,
            Instant reviewUntil,
            @Nullable String clearance,
            @Nullable Text conflict) {}

    /**
     * An expert who must stay out, or of whom that is not sure.
     *
     * @param expert the expert's id
     * @param name the expert's name
     * @param reasons why
     */
    public record Refused(String expert, String name, List<Text> reasons) {}

    /** Every proposal of the direction that is eligible or further, by number. */
    @Transactional(readOnly = true)
    public List<Entry> of(DirectionId direction) {
        var context = contexts.around(direction, experts.all());
        Map<ProposalNumber, List<Assignment>> seats =
                register.of(direction).stream().collect(Collectors.groupingBy(Assignment::number));
        var clearances = register.clearances(direction);
        var conflicts = present.of(
                direction, seats.values().stream().flatMap(List::stream).toList());
        var about = proposals.of(direction, FROM_ELIGIBLE_ON);
        var candidates = contexts.candidates(direction, context, about);
        return about.stream()
                .map(proposal -> entry(
                        proposal,
                        candidates.get(proposal.number()),
                        seats.getOrDefault(proposal.number(), List.of()),
                        clearances,
                        conflicts))
                .toList();
    }

    private static Entry entry(
            Proposal proposal,
            List<ExpertCandidate> candidates,
            List<Assignment> seats,
            Map<AssignmentId, String> clearances,
            Map<Assignment, List<Conflict>> conflicts) {
        Map<String, ExpertCandidate> byExpert = candidates.stream()
                .collect(Collectors.toMap(candidate -> candidate.expert().id(), Function.identity()));
        var asked = seats.stream().map(Assignment::expert).collect(Collectors.toSet());
        return new Entry(
                proposal.number(),
                proposal.status(),
                seats.stream()
                        .map(seat ->
                                seat(seat, byExpert.get(seat.expert()), clearances.get(seat.id()), conflicts.get(seat)))
                        .toList(),
                candidates.stream()
                        .filter(candidate -> !candidate.free()
                                && !asked.contains(candidate.expert().id()))
                        .map(candidate -> new Refused(
                                candidate.expert().id(), candidate.expert().name(), candidate.conflicts()))
                        .toList(),
                candidates.stream()
                        .filter(candidate -> candidate.free()
                                && !candidate.doubts().isEmpty()
                                && !asked.contains(candidate.expert().id()))
                        .map(candidate -> new Refused(
                                candidate.expert().id(), candidate.expert().name(), candidate.doubts()))
                        .toList());
    }

    private static Seat seat(
            Assignment assignment,
            ExpertCandidate candidate,
            @Nullable String clearance,
            @Nullable List<Conflict> conflicts) {
        return new Seat(
                assignment.id(),
                assignment.expert(),
                candidate.expert().name(),
                assignment.state(),
                percent(candidate.affinity()),
                candidate.load(),
                assignment.claimUntil(),
                assignment.reviewUntil(),
                clearance,
                conflicts == null ? null : Conflict.told(conflicts));
    }

    /** The contract tells it from 0 to 100. */
    private static int percent(int tenThousandths) {
        return Math.round(tenThousandths / 100f);
    }
}
