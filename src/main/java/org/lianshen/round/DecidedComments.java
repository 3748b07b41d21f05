package org.lianshen.round;

import static org.lianshen.proposal.ProposalStatus.DECLINED;
import static org.lianshen.proposal.ProposalStatus.FUNDED;

import java.util.List;
import java.util.Optional;
import org.lianshen.expertreview.AnonymousComments;
import org.lianshen.proposal.Cause;
import org.lianshen.proposal.HistoryRepository;
import org.lianshen.proposal.Proposal;
import org.lianshen.proposal.ProposalNumber;
import org.lianshen.proposal.Proposals;
import org.lianshen.proposal.overview.ReviewComment;
import org.lianshen.proposal.overview.ReviewComments;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives applicants the comments on their proposal once it is decided, whatever the decision is. */
@Service
class DecidedComments implements ReviewComments {

    private final Proposals proposals;
    private final HistoryRepository history;
    private final RankingRepository rankings;
    private final AnonymousComments comments;

    DecidedComments(
            Proposals proposals, HistoryRepository history, RankingRepository rankings, AnonymousComments comments) {
        this.proposals = proposals;
        this.history = history;
        this.rankings = rankings;
        this.comments = comments;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<List<ReviewComment>> ofDecided(ProposalNumber number) {
        return proposals.find(number).filter(this::isDecided).map(proposal -> comments.of(number));
    }

    /** What is below the cut stays in reserve until the round ends. */
    private boolean isDecided(Proposal proposal) {
        return proposal.status() == FUNDED
                || proposal.status() == DECLINED
                        && (rankings.hasOutcome(proposal.number())
                                || history.lastStep(proposal.number())
                                        .filter(step -> step.event() == Cause.BELOW_CUT)
                                        .isEmpty());
    }
}
