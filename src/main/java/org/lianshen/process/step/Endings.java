package org.lianshen.process.step;

import java.util.Map;
import org.lianshen.notification.LetterKind;
import org.lianshen.notification.LetterWriter;
import org.lianshen.proposal.ProposalLife;
import org.lianshen.proposal.ProposalStatus;
import org.lianshen.proposal.Proposals;
import org.springframework.stereotype.Component;

/** Ends proposals with the round's decision. */
@Component
class Endings {

    private final Proposals proposals;
    private final ProposalLife life;
    private final LetterWriter letters;

    Endings(Proposals proposals, ProposalLife life, LetterWriter letters) {
        this.proposals = proposals;
        this.life = life;
        this.letters = letters;
    }

    /** It is funded; the letter goes with the step. */
    void fund(String number) {
        life.step(number, ProposalStatus.FUNDED, "funded", null);
    }

    /** It is declined for good: it has been since the list was approved or an objection upheld, now its letter goes. */
    void decline(String number) {
        if (proposals.lock(number).status() == ProposalStatus.ON_NOTICE) {
            life.step(number, ProposalStatus.DECLINED, "declined", null);
        } else {
            letters.toApplicant(LetterKind.DECLINED, number, Map.of(), "final");
        }
    }
}
