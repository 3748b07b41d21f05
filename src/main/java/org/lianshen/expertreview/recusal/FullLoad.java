package org.lianshen.expertreview.recusal;

import java.util.Optional;
import org.lianshen.expertreview.expert.Expert;
import org.lianshen.language.Text;
import org.lianshen.proposal.Proposal;

/** Reviews as many proposals of the call as one expert may. */
final class FullLoad implements Recusal {

    @Override
    public GroundSource source() {
        return GroundSource.ASSIGNMENT;
    }

    @Override
    public Optional<Ground> against(Expert expert, Proposal proposal, AssignmentContext context) {
        int max = context.maxLoad(expert);
        int load = context.load(expert);
        return load < max
                ? Optional.empty()
                : Optional.of(Ground.certain(Text.of("expertreview.ground.full-load", load, max)));
    }
}
