package org.lianshen.expertreview;

import static org.lianshen.proposal.ProposalStatus.IN_REVIEW;

import org.jspecify.annotations.Nullable;
import org.lianshen.expertreview.assignment.Assignment;
import org.lianshen.expertreview.assignment.AssignmentId;
import org.lianshen.expertreview.assignment.AssignmentState;
import org.lianshen.language.Text;
import org.lianshen.problem.Refusal;
import org.lianshen.proposal.Proposal;
import org.lianshen.proposal.Proposals;
import org.springframework.stereotype.Component;

/** The places at proposals whose experts will not review. */
@Component
class VacantPlaces {

    private final AssignmentRepository register;
    private final Invitations invitations;
    private final Proposals proposals;

    VacantPlaces(AssignmentRepository register, Invitations invitations, Proposals proposals) {
        this.register = register;
        this.invitations = invitations;
        this.proposals = proposals;
    }

    /**
     * The assignment, whose place is vacant, with its proposal locked and in review.
     *
     * @throws Refusal conflict, where it is not vacant
     */
    Assignment lock(AssignmentId id) {
        var seen = register.find(id).orElseThrow(Refusal::notFound);
        var proposal = proposals.lock(seen.number());
        var assignment = register.find(id).orElseThrow(Refusal::notFound);
        if (!assignment.state().isVacant() || proposal.status() != IN_REVIEW) {
            throw Refusal.overtaken(
                    "not-vacant",
                    Text.of("expertreview.not-vacant", assignment.state().label()));
        }
        return assignment;
    }

    /**
     * Gives the place to an expert, and asks them.
     *
     * @param officer who does so, or null where nobody does; then whoever assigned the first expert assigns this one
     * @param reason why the officer does so, or null
     */
    AssignmentId give(
            Assignment vacant, Proposal proposal, String expert, @Nullable String officer, @Nullable String reason) {
        register.settled(vacant.id(), AssignmentState.REPLACED, reason == null ? "" : reason.strip(), officer);
        var next = invitations.write(proposal, expert, officer == null ? vacant.assignedBy() : officer, vacant.id());
        invitations.announce(next);
        return next.id();
    }
}
