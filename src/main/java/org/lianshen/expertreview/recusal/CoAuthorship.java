package org.lianshen.expertreview.recusal;

import java.util.Optional;
import org.lianshen.expertreview.expert.Expert;
import org.lianshen.language.Text;
import org.lianshen.proposal.Proposal;

/** Has published with somebody who takes part (JOSS: in the last four years; one without a year counts). */
final class CoAuthorship implements Recusal {

    @Override
    public GroundSource source() {
        return GroundSource.EXPERT_RECORD;
    }

    @Override
    public Optional<Ground> against(Expert expert, Proposal proposal, AssignmentContext context) {
        return RelatedPerson.among(context.ties(expert).coAuthors(), context.team(proposal))
                .map(found -> Ground.of(
                        found.sameness(),
                        Text.of("expertreview.ground.co-author", found.person().written())));
    }
}
