package org.lianshen.expertreview;

import static org.lianshen.proposal.ProposalStatus.IN_REVIEW;

import org.lianshen.expertreview.assignment.Assignment;
import org.lianshen.expertreview.assignment.AssignmentId;
import org.lianshen.expertreview.assignment.AssignmentState;
import org.lianshen.language.Text;
import org.lianshen.problem.Refusal;
import org.lianshen.proposal.Proposals;
import org.springframework.stereotype.Component;

/** The assignments of whoever asks; for anybody else they do not exist. */
@Component
class OwnAssignments {

    private final AssignmentRepository register;
    private final Experts experts;
    private final Proposals proposals;

    OwnAssignments(AssignmentRepository register, Experts experts, Proposals proposals) {
        this.register = register;
        this.experts = experts;
        this.proposals = proposals;
    }

    /**
     * An own assignment as it stands, with its proposal locked.
     *
     * @throws Refusal not found, where it is somebody else's
     */
    Assignment lock(AssignmentId id, String account) {
        var assignment = lock(id);
        var own = experts.find(assignment.expert())
                .filter(expert -> account.equals(expert.account()))
                .isPresent();
        if (!own) {
            throw Refusal.notFound();
        }
        return assignment;
    }

    /**
     * An own assignment whose sheet is awaited.
     *
     * @throws Refusal as {@link #lock(AssignmentId, String)}; conflict, where no answer is awaited any more
     */
    Assignment open(AssignmentId id, String account) {
        var assignment = lock(id, account);
        requireInReview(assignment, AssignmentState.INVITED);
        return assignment;
    }

    /**
     * An own assignment whose sheet is in, while the proposal is under review.
     *
     * @throws Refusal as {@link #open}
     */
    Assignment scored(AssignmentId id, String account) {
        var assignment = lock(id, account);
        requireInReview(assignment, AssignmentState.SCORED);
        return assignment;
    }

    private void requireInReview(Assignment assignment, AssignmentState state) {
        var status = proposals.find(assignment.number()).orElseThrow().status();
        if (assignment.state() != state || status != IN_REVIEW) {
            throw Refusal.overtaken(
                    "review-closed",
                    Text.of("expertreview.review-closed", assignment.state().label()));
        }
    }

    /** Anybody's assignment as it stands, with its proposal locked. */
    Assignment lock(AssignmentId id) {
        var seen = register.find(id).orElseThrow(Refusal::notFound);
        proposals.lock(seen.number());
        return register.lock(id).orElseThrow(Refusal::notFound);
    }
}
