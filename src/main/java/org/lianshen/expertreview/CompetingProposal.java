package org.lianshen.expertreview;

import java.util.Optional;
import org.lianshen.language.Text;
import org.lianshen.proposal.Proposal;

/** Takes part in another proposal of the same direction. */
final class CompetingProposal implements Recusal {

    @Override
    public Optional<Text> against(Expert expert, Proposal proposal, Circle circle) {
        return circle.entered(expert.name()).stream()
                .filter(other -> !other.equals(proposal.number()))
                .findFirst()
                .map(other -> new Text("本人参加同一指南方向的项目 " + other, "takes part in " + other + " of the same direction"));
    }
}
