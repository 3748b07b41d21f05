package org.lianshen.verification;

import org.lianshen.language.Text;
import org.lianshen.problem.Refusal;
import org.lianshen.proposal.Proposal;
import org.lianshen.proposal.ProposalStatus;

/** When a proposal is verified: after its formal check, before it is admitted. */
final class VerificationStage {

    private VerificationStage() {}

    /**
     * That very proposal.
     *
     * @throws Refusal where it stands elsewhere
     */
    static Proposal require(Proposal proposal) {
        if (proposal.status() != ProposalStatus.RECOMMENDED
                && proposal.status() != ProposalStatus.AWAITING_CONFIRMATION) {
            throw Refusal.overtaken(
                    "wrong-status",
                    Text.of(
                            "verification.wrong-status",
                            proposal.number(),
                            proposal.status().label()));
        }
        return proposal;
    }
}
