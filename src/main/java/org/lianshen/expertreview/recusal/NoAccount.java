package org.lianshen.expertreview.recusal;

import java.util.Optional;
import org.lianshen.expertreview.expert.Expert;
import org.lianshen.language.Text;
import org.lianshen.proposal.Proposal;

/** Cannot log in, and so cannot review, not even by an account that is made with the invitation. */
final class NoAccount implements Recusal {

    @Override
    public GroundSource source() {
        return GroundSource.ASSIGNMENT;
    }

    @Override
    public Optional<Ground> against(Expert expert, Proposal proposal, AssignmentContext context) {
        return context.canLogIn(expert)
                ? Optional.empty()
                : Optional.of(Ground.certain(Text.of("expertreview.ground.no-account")));
    }
}
