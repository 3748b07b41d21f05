package org.lianshen.expertreview;

import static org.lianshen.proposal.ProposalStatus.IN_REVIEW;
import static org.lianshen.proposal.ProposalStatus.REVIEWED;

import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lianshen.expertreview.assignment.Assignment;
import org.lianshen.expertreview.assignment.AssignmentId;
import org.lianshen.expertreview.assignment.AssignmentState;
import org.lianshen.expertreview.event.ReviewReopened;
import org.lianshen.expertreview.event.SheetReturned;
import org.lianshen.expertreview.sheet.SheetRepository;
import org.lianshen.expertreview.sheet.SheetVersion;
import org.lianshen.language.Text;
import org.lianshen.problem.Refusal;
import org.lianshen.programme.Catalogue;
import org.lianshen.proposal.ProposalNumber;
import org.lianshen.proposal.ProposalStatus;
import org.lianshen.proposal.Proposals;
import org.lianshen.time.WorkingDays;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sheets that were in and are awaited again: the officer sent them back, or their author took them back. What was sent
 * stays as it was, as an earlier version.
 */
@Service
public class ReopenedReviews {

    private final AssignmentRepository register;
    private final SheetRepository sheets;
    private final DeliberationRepository deliberations;
    private final OwnAssignments own;
    private final Proposals proposals;
    private final Catalogue catalogue;
    private final Invitations invitations;
    private final WorkingDays workingDays;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    ReopenedReviews(
            AssignmentRepository register,
            SheetRepository sheets,
            DeliberationRepository deliberations,
            OwnAssignments own,
            Proposals proposals,
            Catalogue catalogue,
            Invitations invitations,
            WorkingDays workingDays,
            Clock clock,
            ApplicationEventPublisher events) {
        this.register = register;
        this.sheets = sheets;
        this.deliberations = deliberations;
        this.own = own;
        this.proposals = proposals;
        this.catalogue = catalogue;
        this.invitations = invitations;
        this.workingDays = workingDays;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Sends a sheet back to its author, who has at least the call's {@code returnedSheetDays} to write it anew.
     *
     * @param number the proposal
     * @param assignment whose sheet
     * @param reason why; the author reads it
     * @param account the officer
     * @throws Refusal malformed without a reason; not found, where the proposal has no such sheet; conflict, where
     *     none counts or the review is over
     */
    @Transactional
    public void sendBack(ProposalNumber number, AssignmentId assignment, @Nullable String reason, String account) {
        proposals.lock(number);
        var scored = register.lock(assignment)
                .filter(found -> found.number().equals(number))
                .orElseThrow(Refusal::notFound);
        requireScored(scored);
        var why = RequiredReason.required(reason);
        var days = catalogue
                .call(scored.direction().call())
                .orElseThrow(Refusal::notFound)
                .parameters()
                .returnedSheetDays();
        var until = later(scored.reviewUntil(), workingDays.endAfter(clock.instant(), days));
        int version = reopen(scored, SheetVersion.Kind.RETURNED, why, account, until);
        events.publishEvent(new SheetReturned(assignment, number, scored.expert(), version, why, until));
    }

    /**
     * Gives a sheet back to its author, who asks for it before its deadline.
     *
     * @param account the author's account
     * @throws Refusal not found, where it is somebody else's; conflict, where no sheet counts, the experts have
     *     read each other's, the deadline has passed or the review is over
     */
    @Transactional
    public void takeBack(AssignmentId assignment, String account) {
        var scored = own.lock(assignment, account);
        requireScored(scored);
        if (deliberations.until(scored.number()).isPresent()) {
            throw Refusal.conflict("deliberated", Text.of("expertreview.take-back-deliberated"));
        }
        if (!clock.instant().isBefore(scored.reviewUntil())) {
            throw Refusal.overtaken("deadline-passed", Text.of("expertreview.take-back-too-late"));
        }
        reopen(scored, SheetVersion.Kind.TAKEN_BACK, null, account, scored.reviewUntil());
    }

    /** Whether the author of a sheet may ask for it back, unless the round is ranked. */
    boolean mayTakeBack(Assignment scored, ProposalStatus status) {
        return clock.instant().isBefore(scored.reviewUntil())
                && (status == IN_REVIEW || status == REVIEWED)
                && deliberations.until(scored.number()).isEmpty();
    }

    private int reopen(
            Assignment scored, SheetVersion.Kind kind, @Nullable String reason, String account, Instant until) {
        deliberations.close(scored.number());
        int version = sheets.end(scored.id(), kind, reason, account);
        var claimUntil = invitations.calendar(scored.direction()).claimBy(clock.instant());
        register.reopened(scored.id(), claimUntil.isBefore(until) ? claimUntil : until, until);
        events.publishEvent(new ReviewReopened(scored.id(), scored.number()));
        return version;
    }

    private void requireScored(Assignment assignment) {
        var status = proposals.find(assignment.number()).orElseThrow().status();
        if (assignment.state() != AssignmentState.SCORED || status != IN_REVIEW && status != REVIEWED) {
            throw Refusal.overtaken(
                    "no-sheet",
                    Text.of(
                            "expertreview.no-sheet-to-reopen",
                            assignment.state().label()));
        }
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
