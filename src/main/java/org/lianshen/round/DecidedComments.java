package org.lianshen.round;

import java.util.List;
import java.util.Optional;
import org.lianshen.expertreview.AnonymousComments;
import org.lianshen.proposal.ProposalNumber;
import org.lianshen.proposal.overview.ReviewComment;
import org.lianshen.proposal.overview.ReviewComments;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives applicants the comments on their proposal once it is decided, whatever the decision is. */
@Service
class DecidedComments implements ReviewComments {

    private final DecidedProposals decided;
    private final AnonymousComments comments;

    DecidedComments(DecidedProposals decided, AnonymousComments comments) {
        this.decided = decided;
        this.comments = comments;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<List<ReviewComment>> ofDecided(ProposalNumber number) {
        return decided.has(number) ? Optional.of(comments.of(number)) : Optional.empty();
    }
}
