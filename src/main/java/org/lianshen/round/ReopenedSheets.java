package org.lianshen.round;

import org.jspecify.annotations.Nullable;
import org.lianshen.expertreview.Assignments;
import org.lianshen.expertreview.FurtherExperts;
import org.lianshen.expertreview.ReopenedReviews;
import org.lianshen.expertreview.assignment.AssignmentId;
import org.lianshen.language.Text;
import org.lianshen.problem.Refusal;
import org.lianshen.programme.DirectionId;
import org.lianshen.proposal.ProposalNumber;
import org.lianshen.proposal.ProposalStatus;
import org.lianshen.proposal.Proposals;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reviews that are asked for again, as far as the round allows it: an author takes a sheet back before the ranking is
 * made; the officer sends one back, and the chair asks one more expert, before it is settled.
 */
@Service
public class ReopenedSheets {

    private final RoundRepository rounds;
    private final Proposals proposals;
    private final Assignments assignments;
    private final ReopenedReviews reviews;
    private final FurtherExperts further;

    ReopenedSheets(
            RoundRepository rounds,
            Proposals proposals,
            Assignments assignments,
            ReopenedReviews reviews,
            FurtherExperts further) {
        this.rounds = rounds;
        this.proposals = proposals;
        this.assignments = assignments;
        this.reviews = reviews;
        this.further = further;
    }

    /**
     * Sends a sheet back to its author.
     *
     * @param reason why; the author reads it
     * @param account the officer
     * @throws Refusal not found, where the direction has no such proposal or that no such sheet; malformed without a
     *     reason; conflict, where the ranking is settled, or no sheet of the expert counts
     */
    @Transactional
    public void sendBack(
            DirectionId direction,
            ProposalNumber number,
            AssignmentId assignment,
            @Nullable String reason,
            String account) {
        requireUnsettled(direction, number);
        reviews.sendBack(number, assignment, reason, account);
    }

    /**
     * Gives a sheet back to its author.
     *
     * @param account the author's account
     * @throws Refusal not found, where it is somebody else's; conflict, where the ranking is made, its deadline has
     *     passed, or no sheet of theirs counts
     */
    @Transactional
    public void takeBack(AssignmentId assignment, String account) {
        var number = assignments.find(assignment).orElseThrow(Refusal::notFound).number();
        var direction = proposals.lock(number).direction();
        if (rounds.lock(direction).stage() != RoundStage.REVIEW) {
            assignments.requireOwn(assignment, account);
            throw Refusal.overtaken("already-ranked", Text.of("round.already-ranked"));
        }
        reviews.takeBack(assignment, account);
    }

    /**
     * Asks one more expert, the one who fits best and is free.
     *
     * @param account the chair
     * @return the new assignment
     * @throws Refusal not found, where the direction has no such proposal; conflict, where the ranking is settled, the
     *     proposal is not under review, one more was asked before, or nobody is free
     */
    @Transactional
    public AssignmentId askOneMore(DirectionId direction, ProposalNumber number, String account) {
        requireUnsettled(direction, number);
        return further.ask(number, account);
    }

    /** Whether reviews of a direction may still be asked for again: its ranking is not settled. */
    public boolean unsettled(DirectionId direction) {
        return rounds.find(direction)
                .filter(round -> round.stage() == RoundStage.REVIEW || round.stage() == RoundStage.RANKING)
                .isPresent();
    }

    /** Whether the chair may ask one more expert for a proposal: none was added, and it is under review or reviewed. */
    public boolean mayAskOneMore(DirectionId direction, ProposalNumber number) {
        return unsettled(direction) && further.mayAsk(number);
    }

    private void requireUnsettled(DirectionId direction, ProposalNumber number) {
        proposals
                .find(number)
                .filter(found -> found.direction().equals(direction) && found.status() != ProposalStatus.DRAFT)
                .orElseThrow(Refusal::notFound);
        proposals.lock(number);
        Stages.require(rounds.lock(direction), RoundStage.REVIEW, RoundStage.RANKING);
    }
}
