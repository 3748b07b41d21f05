package org.lianshen.expertreview;

import java.util.Optional;
import org.lianshen.problem.Text;
import org.lianshen.proposal.Proposal;

/** Takes part in another proposal of the same direction. */
final class CompetingProposal implements Recusal {

    @Override
    public Optional<Text> against(Expert expert, Proposal proposal, Circle circle) {
        return circle.competitors().stream()
                .filter(other -> !other.number().equals(proposal.number()))
                .filter(other -> People.include(other.content(), expert.name()))
                .findFirst()
                .map(other -> new Text(
                        "本人参加同一指南方向的项目 " + other.number(),
                        "takes part in " + other.number() + " of the same direction"));
    }
}
