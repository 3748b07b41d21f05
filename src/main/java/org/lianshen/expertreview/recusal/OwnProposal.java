package org.lianshen.expertreview.recusal;

import java.util.Optional;
import org.lianshen.confirmation.matching.NameSimilarity;
import org.lianshen.expertreview.expert.Expert;
import org.lianshen.language.Text;
import org.lianshen.proposal.Proposal;

/** Takes part in the proposal. */
final class OwnProposal implements Recusal {

    @Override
    public GroundSource source() {
        return GroundSource.PROPOSAL;
    }

    @Override
    public Optional<Ground> against(Expert expert, Proposal proposal, AssignmentContext context) {
        var found = context.team(proposal).has(context.ties(expert).name());
        return found == NameSimilarity.DIFFERENT
                ? Optional.empty()
                : Optional.of(Ground.of(found, Text.of("expertreview.ground.own-proposal")));
    }
}
