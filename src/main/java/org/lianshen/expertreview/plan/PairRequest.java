package org.lianshen.expertreview.plan;

import org.jspecify.annotations.Nullable;
import org.lianshen.proposal.ProposalNumber;

/**
 * An expert and a proposal that an officer wants together, or apart.
 *
 * @param number the proposal
 * @param expert the expert's id
 * @param reason why; needed to keep them apart, and where it is not sure that nothing speaks against the expert
 */
public record PairRequest(
        ProposalNumber number, String expert, @Nullable String reason) {

    boolean isAbout(ProposalNumber proposal, String id) {
        return number.equals(proposal) && expert.equals(id);
    }
}
