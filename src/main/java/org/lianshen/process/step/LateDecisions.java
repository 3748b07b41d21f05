package org.lianshen.process.step;

import org.lianshen.process.Models;
import org.lianshen.process.Vocabulary.Message;
import org.lianshen.process.Vocabulary.Outcome;
import org.lianshen.process.wait.ProcessInstances;
import org.lianshen.proposal.ProposalLife;
import org.springframework.stereotype.Component;

/** Carries out what a liaison officer decided on a late or contradicting confirmation. */
@Component
class LateDecisions {

    private final ProcessInstances instances;
    private final Models models;
    private final ProposalLife life;
    private final Reasons reasons;

    LateDecisions(ProcessInstances instances, Models models, ProposalLife life, Reasons reasons) {
        this.instances = instances;
        this.models = models;
        this.life = life;
        this.reasons = reasons;
    }

    /** Reinstates the proposal, ends it, or leaves it as it is, which the applicant hears with the reason. */
    void apply(String number, String outcome) {
        if (outcome.equals(Outcome.REINSTATE.word())) {
            instances.restartProposal(models.of(number), number);
        } else if (outcome.equals(Outcome.REFUSE.word())) {
            instances.tell(Message.CONFIRMATION_REVOKED, number, Outcome.AGENCY_REJECTED);
        } else {
            life.note(number, "decision-kept", reasons.of(number, "decision-kept"));
        }
    }
}
