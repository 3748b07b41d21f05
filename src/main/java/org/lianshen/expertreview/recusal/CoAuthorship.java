package org.lianshen.expertreview.recusal;

import java.util.Optional;
import org.lianshen.expertreview.expert.Expert;
import org.lianshen.proposal.Proposal;

/** Has published with somebody who takes part (JOSS: in the last four years; the list holds just those). */
final class CoAuthorship implements Recusal {

    @Override
    public Optional<Ground> against(Expert expert, Proposal proposal, AssignmentContext context) {
        return RelatedPerson.among(context.ties(expert).coAuthors(), context.team(proposal))
                .map(found -> Ground.of(
                        found.sameness(),
                        "与项目成员“" + found.person().written() + "”近年合作发表论文",
                        "has recently published with " + found.person().written()));
    }
}
