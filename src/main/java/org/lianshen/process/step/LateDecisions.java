package org.lianshen.process.step;

import org.lianshen.process.Models;
import org.lianshen.process.Vocabulary.Message;
import org.lianshen.process.Vocabulary.Outcome;
import org.lianshen.process.wait.ProcessInstances;
import org.lianshen.proposal.Cause;
import org.lianshen.proposal.ProposalLife;
import org.lianshen.proposal.ProposalNumber;
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
    void apply(ProposalNumber number, Outcome outcome) {
        switch (outcome) {
            case REINSTATE -> instances.restartProposal(models.of(number), number);
            case REFUSE -> instances.tell(Message.CONFIRMATION_REVOKED, number.value(), Outcome.AGENCY_REJECTED);
            case KEEP -> life.note(number, Cause.DECISION_KEPT, reasons.of(number, Cause.DECISION_KEPT));
            case RECOMMENDED,
                    NOT_RECOMMENDED,
                    RECOMMENDATION_LAPSED,
                    PASSED,
                    RETURNED,
                    FORMALLY_REFUSED,
                    CORRECTED,
                    CORRECTION_LAPSED,
                    VERIFIED,
                    FUNDS_INSUFFICIENT,
                    LETTER_VERIFIED,
                    LETTER_REJECTED,
                    EVIDENCE_VERIFIED,
                    EVIDENCE_REJECTED,
                    CONFIRMED,
                    AGENCY_REJECTED,
                    UNANSWERED,
                    LIAISON_ELIGIBLE,
                    LIAISON_REFUSED,
                    SCORED,
                    CONFLICT,
                    DECLINED_REVIEW,
                    REPLACED,
                    WITHOUT,
                    SETTLED,
                    OPEN,
                    EMPTY,
                    UNASSIGNED,
                    MOVED_UP,
                    COMPLETE,
                    APPROVED,
                    SENT_BACK,
                    FUNDED,
                    DECLINED -> throw new IllegalStateException("A late decision does not end as " + outcome.word());
        }
    }
}
