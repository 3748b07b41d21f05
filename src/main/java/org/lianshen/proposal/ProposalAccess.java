package org.lianshen.proposal;

import java.util.Optional;
import org.lianshen.identity.Caller;
import org.lianshen.identity.Callers;
import org.lianshen.identity.Role;
import org.lianshen.problem.Refusal;
import org.springframework.stereotype.Service;

/** Who may see which proposal. What is not yours looks exactly like what does not exist. */
@Service
public class ProposalAccess {

    private final Proposals proposals;
    private final Callers callers;

    ProposalAccess(Proposals proposals, Callers callers) {
        this.proposals = proposals;
        this.callers = callers;
    }

    /**
     * The proposal, if the caller may see it: applicants their organisation's, recommenders those that name them and
     * are submitted, staff all.
     *
     * @throws Refusal not found, otherwise
     */
    public Proposal visible(ProposalNumber number) {
        return proposals
                .find(number)
                .filter(proposal -> maySee(callers.current(), proposal))
                .orElseThrow(Refusal::notFound);
    }

    /**
     * The proposal, if it is the caller's own; locked until the transaction ends.
     *
     * @throws Refusal not found, otherwise
     */
    public Proposal own(ProposalNumber number) {
        var caller = callers.current();
        return Optional.of(proposals.lock(number))
                .filter(proposal -> isOwn(caller, proposal))
                .orElseThrow(Refusal::notFound);
    }

    /** Whether the caller's organisation owns it. */
    static boolean isOwn(Caller caller, Proposal proposal) {
        return caller.has(Role.APPLICANT) && proposal.organisation().equals(caller.organisation());
    }

    private static boolean maySee(Caller caller, Proposal proposal) {
        return isOwn(caller, proposal)
                || (caller.isStaff() && proposal.status() != ProposalStatus.DRAFT)
                || (caller.has(Role.RECOMMENDER)
                        && proposal.status() != ProposalStatus.DRAFT
                        && caller.recommender() != null
                        && caller.recommender().equals(proposal.content().recommender()));
    }
}
