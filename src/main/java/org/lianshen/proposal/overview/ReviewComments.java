package org.lianshen.proposal.overview;

import java.util.List;
import java.util.Optional;
import org.lianshen.proposal.ProposalNumber;

/** What reviewers wrote for applicants, as the floors above know it. */
public interface ReviewComments {

    /**
     * The comments on a proposal, one entry per sheet, in an order that tells nothing about the reviewers and is always
     * the same; none before the proposal is decided.
     */
    Optional<List<ReviewComment>> ofDecided(ProposalNumber number);
}
