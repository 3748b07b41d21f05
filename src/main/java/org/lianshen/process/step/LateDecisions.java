package org.lianshen.process.step;

import org.lianshen.process.Models;
import org.lianshen.process.Vocabulary.Message;
import org.lianshen.process.Vocabulary.Outcome;
import org.lianshen.process.wait.Waits;
import org.lianshen.proposal.ProposalLife;
import org.springframework.stereotype.Component;

/** Carries out what a liaison officer decided on a late or contradicting confirmation. */
@Component
class LateDecisions {

    private final Waits waits;
    private final Models models;
    private final ProposalLife life;
    private final Reasons reasons;

    LateDecisions(Waits waits, Models models, ProposalLife life, Reasons reasons) {
        this.waits = waits;
        this.models = models;
        this.life = life;
        this.reasons = reasons;
    }

    /** Reinstates the proposal, ends it, or leaves it as it is, which the applicant hears with the reason. */
    void apply(String number, String outcome) {
        if (outcome.equals(Outcome.REINSTATE.word())) {
            waits.restartProposal(models.of(number), number);
        } else if (outcome.equals(Outcome.REFUSE.word())) {
            waits.tell(Message.CONFIRMATION_REVOKED, number, Outcome.AGENCY_REJECTED);
        } else {
            life.note(number, "decision-kept", reasons.of(number, "decision-kept"));
        }
    }
}
