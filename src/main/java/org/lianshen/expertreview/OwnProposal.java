package org.lianshen.expertreview;

import java.util.Optional;
import org.lianshen.language.Text;
import org.lianshen.proposal.Proposal;

/** Takes part in the proposal. */
final class OwnProposal implements Recusal {

    @Override
    public Optional<Text> against(Expert expert, Proposal proposal, Circle circle) {
        return People.include(proposal.content(), expert.name(), circle.names())
                ? Optional.of(new Text("本人参加该项目", "takes part in this proposal"))
                : Optional.empty();
    }
}
