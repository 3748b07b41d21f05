package org.lianshen.expertreview.recusal;

import java.util.Comparator;
import java.util.Optional;
import org.lianshen.expertreview.expert.Expert;
import org.lianshen.language.Text;
import org.lianshen.proposal.Proposal;

/** Takes part in another proposal of the same direction. */
final class CompetingProposal implements Recusal {

    @Override
    public GroundSource source() {
        return GroundSource.PROPOSAL;
    }

    @Override
    public Optional<Ground> against(Expert expert, Proposal proposal, AssignmentContext context) {
        return context.entered(expert).stream()
                .filter(other -> !other.number().equals(proposal.number()))
                .min(Comparator.comparing(AssignmentContext.Entry::sameness))
                .map(other ->
                        Ground.of(other.sameness(), Text.of("expertreview.ground.competing-proposal", other.number())));
    }
}
