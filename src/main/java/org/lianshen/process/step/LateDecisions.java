package org.lianshen.process.step;

import org.lianshen.process.Models;
import org.lianshen.process.Vocabulary.Message;
import org.lianshen.process.Vocabulary.Outcome;
import org.lianshen.process.wait.Waits;
import org.springframework.stereotype.Component;

/** Carries out what a liaison officer decided on a late or contradicting confirmation. */
@Component
class LateDecisions {

    private final Waits waits;
    private final Models models;

    LateDecisions(Waits waits, Models models) {
        this.waits = waits;
        this.models = models;
    }

    /** Reinstates the proposal, ends it, or leaves it as it is. */
    void apply(String number, String outcome) {
        if (outcome.equals(Outcome.REINSTATE.wire())) {
            waits.restartProposal(models.of(number), number);
        } else if (outcome.equals(Outcome.REFUSE.wire())) {
            waits.tell(Message.CONFIRMATION_REVOKED, number, Outcome.AGENCY_REJECTED);
        }
    }
}
