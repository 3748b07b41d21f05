package org.lianshen.expertreview.recusal;

import java.util.Optional;
import org.lianshen.expertreview.expert.Absence;
import org.lianshen.expertreview.expert.Expert;
import org.lianshen.language.Text;
import org.lianshen.proposal.Proposal;

/** Is away for as long as the review could be taken up. */
final class Away implements Recusal {

    @Override
    public GroundSource source() {
        return GroundSource.ASSIGNMENT;
    }

    @Override
    public Optional<Ground> against(Expert expert, Proposal proposal, AssignmentContext context) {
        var period = context.claimPeriod();
        return Absence.throughout(expert.profile().away(), period.from(), period.to())
                .map(until -> Ground.certain(Text.of("expertreview.ground.away", until)));
    }
}
