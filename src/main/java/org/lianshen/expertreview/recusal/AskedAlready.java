package org.lianshen.expertreview.recusal;

import java.util.Optional;
import org.lianshen.expertreview.expert.Expert;
import org.lianshen.proposal.Proposal;

/** Was asked to review it already, whatever the answer was. */
final class AskedAlready implements Recusal {

    @Override
    public Optional<Ground> against(Expert expert, Proposal proposal, AssignmentContext context) {
        return context.hasAsked(expert, proposal.number())
                ? Optional.of(Ground.certain("已就该项目邀请过该专家", "has been asked to review this proposal already"))
                : Optional.empty();
    }
}
