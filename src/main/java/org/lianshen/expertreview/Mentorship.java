package org.lianshen.expertreview;

import java.util.Optional;
import org.lianshen.language.Text;
import org.lianshen.proposal.Proposal;

/** Was the advisor or student of somebody who takes part, ever. */
final class Mentorship implements Recusal {

    @Override
    public Optional<Text> against(Expert expert, Proposal proposal, Circle circle) {
        return expert.advisors().stream()
                .filter(name -> People.include(proposal.content(), name, circle.names()))
                .findFirst()
                .map(name -> new Text("与项目成员“" + name + "”有师生关系", "advisor or student of " + name));
    }
}
