package org.lianshen.expertreview;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.lianshen.expertreview.assignment.Assignment;
import org.lianshen.expertreview.assignment.AssignmentId;
import org.lianshen.expertreview.assignment.AssignmentState;
import org.lianshen.expertreview.assignment.ClaimedReviews;
import org.lianshen.expertreview.event.ExpertReplaced;
import org.lianshen.expertreview.event.InvitationLapsed;
import org.lianshen.expertreview.expert.Expert;
import org.lianshen.language.Text;
import org.lianshen.problem.Refusal;
import org.lianshen.programme.Catalogue;
import org.lianshen.programme.InvitationRules;
import org.lianshen.proposal.Proposal;
import org.lianshen.proposal.Proposals;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives the place of an expert who will not review to the next best one, as often as the call does so. */
@Service
public class AutomaticReplacements {

    private final VacantPlaces places;
    private final AssignmentRepository register;
    private final PlaceRepository rows;
    private final ReviewSheets sheets;
    private final NextExpert next;
    private final ClaimedReviews claimed;
    private final Proposals proposals;
    private final Catalogue catalogue;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    AutomaticReplacements(
            VacantPlaces places,
            AssignmentRepository register,
            PlaceRepository rows,
            ReviewSheets sheets,
            NextExpert next,
            ClaimedReviews claimed,
            Proposals proposals,
            Catalogue catalogue,
            Clock clock,
            ApplicationEventPublisher events) {
        this.places = places;
        this.register = register;
        this.rows = rows;
        this.sheets = sheets;
        this.next = next;
        this.claimed = claimed;
        this.proposals = proposals;
        this.catalogue = catalogue;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Whether the invitation ends when the time to claim is over: the call wants that, nobody has claimed, and no sheet
     * was sent before that is to be written anew.
     */
    public boolean lapses(AssignmentId id) {
        var assignment = register.find(id).orElseThrow(Refusal::notFound);
        return rules(assignment).endUnclaimed()
                && claimed.among(List.of(id)).isEmpty()
                && sheets.lastEnded(id).isEmpty();
    }

    /** Ends the invitation of an expert who has not claimed the review. Nothing happens where an answer came. */
    @Transactional
    public void lapse(AssignmentId id) {
        sheets.overdue(id);
        var assignment = register.find(id).orElseThrow(Refusal::notFound);
        if (assignment.state() == AssignmentState.OVERDUE) {
            lapsed(assignment);
        }
    }

    /**
     * Invites the next best expert in the place of one who will not review; who has not sent a sheet is too late then.
     *
     * @return the new assignment; none where the place was given so as often as the call does it, or nobody is free
     * @throws Refusal conflict, where the sheet came after all
     */
    @Transactional
    public Optional<AssignmentId> replace(AssignmentId id) {
        sheets.overdue(id);
        var vacant = places.lock(id);
        if (rows.givenAutomatically(vacant) >= rules(vacant).automaticReplacements()) {
            return Optional.empty();
        }
        var proposal = proposals.find(vacant.number()).orElseThrow();
        return next.take(proposal).map(expert -> give(vacant, proposal, expert));
    }

    private AssignmentId give(Assignment vacant, Proposal proposal, Expert expert) {
        boolean late = vacant.state() == AssignmentState.OVERDUE;
        boolean unclaimed = late && clock.instant().isBefore(vacant.reviewUntil());
        if (late && !unclaimed) {
            lapsed(vacant);
        }
        var id = places.give(vacant, proposal, expert.id(), null, null);
        rows.givenAutomatically(id);
        events.publishEvent(new ExpertReplaced(
                vacant.id(),
                vacant.number(),
                vacant.expert(),
                unclaimed ? Text.of("expertreview.not-claimed") : vacant.state().label(),
                vacant.reason(),
                id,
                expert.id()));
        return id;
    }

    private void lapsed(Assignment assignment) {
        boolean unclaimed = clock.instant().isBefore(assignment.reviewUntil());
        events.publishEvent(new InvitationLapsed(
                assignment.id(),
                assignment.number(),
                assignment.expert(),
                unclaimed ? assignment.claimUntil() : assignment.reviewUntil()));
    }

    private InvitationRules rules(Assignment assignment) {
        return catalogue
                .call(assignment.direction().call())
                .orElseThrow(Refusal::notFound)
                .parameters()
                .invitations();
    }
}
