package org.lianshen.expertreview;

import java.util.Comparator;
import java.util.Optional;
import org.lianshen.proposal.Proposal;

/** Takes part in another proposal of the same direction. */
final class CompetingProposal implements Recusal {

    @Override
    public Optional<Ground> against(Expert expert, Proposal proposal, Circle circle) {
        return circle.entered(expert).stream()
                .filter(other -> !other.number().equals(proposal.number()))
                .min(Comparator.comparing(Circle.Entry::sameness))
                .map(other -> Ground.of(
                        other.sameness(),
                        "本人参加同一指南方向的项目 " + other.number(),
                        "takes part in " + other.number() + " of the same direction"));
    }
}
