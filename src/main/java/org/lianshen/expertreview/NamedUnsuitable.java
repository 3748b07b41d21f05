package org.lianshen.expertreview;

import java.util.Optional;
import org.lianshen.language.Text;
import org.lianshen.proposal.Proposal;

/** The applicant asked not to be reviewed by this person (NSFC regulation, art. 19). */
final class NamedUnsuitable implements Recusal {

    @Override
    public Optional<Text> against(Expert expert, Proposal proposal, Circle circle) {
        return proposal.content().unsuitableExperts().stream()
                .filter(named -> circle.names().same(expert.name(), named))
                .findFirst()
                .map(named -> new Text("申报单位请求回避该专家", "named as unsuitable by the applicant"));
    }
}
