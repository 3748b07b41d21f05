package org.lianshen.expertreview;

import java.util.Optional;
import org.lianshen.confirmation.matching.Sameness;
import org.lianshen.proposal.Proposal;

/** The applicant asked not to be reviewed by this person (NSFC regulation, art. 19). */
final class NamedUnsuitable implements Recusal {

    @Override
    public Optional<Ground> against(Expert expert, Proposal proposal, Circle circle) {
        var found = circle.team(proposal).refuses(circle.ties(expert).name());
        return found == Sameness.DIFFERENT
                ? Optional.empty()
                : Optional.of(Ground.of(found, "申报单位请求回避该专家", "named as unsuitable by the applicant"));
    }
}
