package org.lianshen.expertreview.recusal;

import java.util.Optional;
import org.lianshen.expertreview.expert.Expert;
import org.lianshen.language.Text;
import org.lianshen.proposal.Proposal;

/** Was asked to review it already, whatever the answer was. */
final class AskedAlready implements Recusal {

    @Override
    public GroundSource source() {
        return GroundSource.ASSIGNMENT;
    }

    @Override
    public Optional<Ground> against(Expert expert, Proposal proposal, AssignmentContext context) {
        return context.hasAsked(expert, proposal.number())
                ? Optional.of(Ground.certain(Text.of("expertreview.ground.asked-already")))
                : Optional.empty();
    }
}
