package org.lianshen.expertreview;

import java.util.Optional;
import org.lianshen.language.Text;
import org.lianshen.proposal.Proposal;
import org.lianshen.proposal.content.LocalizedName;
import org.lianshen.proposal.content.Participant;

/** Works for a legal person that takes part (NSFC regulation, art. 19). */
final class SameOrganisation implements Recusal {

    @Override
    public Optional<Text> against(Expert expert, Proposal proposal, Circle circle) {
        return proposal.content().participants().stream()
                .map(Participant::name)
                .filter(name -> circle.names().same(expert.organisation(), name))
                .findFirst()
                .map(LocalizedName::text)
                .map(name -> new Text("与参与单位“" + name.zh() + "”属同一单位", "works for the participant " + name.en()));
    }
}
