package org.lianshen.expertreview;

import java.util.Optional;
import org.lianshen.language.Text;
import org.lianshen.proposal.Proposal;

/** Has published with somebody who takes part (JOSS: in the last four years; the list holds just those). */
final class CoAuthorship implements Recusal {

    @Override
    public Optional<Text> against(Expert expert, Proposal proposal, Circle circle) {
        return expert.coAuthors().stream()
                .filter(name -> People.include(proposal.content(), name, circle.names()))
                .findFirst()
                .map(name -> new Text("与项目成员“" + name + "”近年合作发表论文", "has recently published with " + name));
    }
}
