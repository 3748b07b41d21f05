package org.lianshen.expertreview.recusal;

import java.util.Optional;
import org.lianshen.expertreview.expert.Expert;
import org.lianshen.proposal.Proposal;

/** Was the advisor or student of somebody who takes part, ever. */
final class Mentorship implements Recusal {

    @Override
    public Optional<Ground> against(Expert expert, Proposal proposal, AssignmentContext context) {
        return RelatedPerson.among(context.ties(expert).advisors(), context.team(proposal))
                .map(found -> Ground.of(
                        found.sameness(),
                        "与项目成员“" + found.person().written() + "”有师生关系",
                        "advisor or student of " + found.person().written()));
    }
}
