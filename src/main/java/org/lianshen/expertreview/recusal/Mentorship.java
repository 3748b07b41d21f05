package org.lianshen.expertreview.recusal;

import java.util.Optional;
import org.lianshen.expertreview.expert.Expert;
import org.lianshen.language.Text;
import org.lianshen.proposal.Proposal;

/** Was the advisor or student of somebody who takes part, ever. */
final class Mentorship implements Recusal {

    @Override
    public GroundSource source() {
        return GroundSource.EXPERT_RECORD;
    }

    @Override
    public Optional<Ground> against(Expert expert, Proposal proposal, AssignmentContext context) {
        return RelatedPerson.among(context.ties(expert).mentors(), context.team(proposal))
                .map(found -> Ground.of(
                        found.sameness(),
                        Text.of("expertreview.ground.mentorship", found.person().written())));
    }
}
