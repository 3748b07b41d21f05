package org.lianshen.expertreview;

import java.util.Optional;
import org.lianshen.confirmation.matching.Sameness;
import org.lianshen.proposal.Proposal;

/** Takes part in the proposal. */
final class OwnProposal implements Recusal {

    @Override
    public Optional<Ground> against(Expert expert, Proposal proposal, Circle circle) {
        var found = circle.team(proposal).has(circle.ties(expert).name());
        return found == Sameness.DIFFERENT
                ? Optional.empty()
                : Optional.of(Ground.of(found, "本人参加该项目", "takes part in this proposal"));
    }
}
