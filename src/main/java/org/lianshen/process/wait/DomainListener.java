package org.lianshen.process.wait;

import java.util.Map;
import org.lianshen.confirmation.answer.ConfirmationAnswered;
import org.lianshen.confirmation.answer.LateConfirmation;
import org.lianshen.confirmation.answer.OneAgencyAnswered;
import org.lianshen.confirmation.entry.Answer;
import org.lianshen.confirmation.pairing.EntryAmbiguous;
import org.lianshen.confirmation.pairing.EntryIdentified;
import org.lianshen.notification.LetterSentAgain;
import org.lianshen.notification.LetterUndeliverable;
import org.lianshen.process.Models;
import org.lianshen.process.Vocabulary;
import org.lianshen.process.Vocabulary.Message;
import org.lianshen.process.Vocabulary.Outcome;
import org.lianshen.programme.IntakeClosed;
import org.lianshen.proposal.ProposalCorrected;
import org.lianshen.proposal.ProposalSubmitted;
import org.lianshen.proposal.ProposalWithdrawn;
import org.lianshen.round.ObjectionFiled;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Hears what the domain tells and moves the instances on, in the transaction of the telling. */
@Component
class DomainListener {

    private final ProcessInstances instances;
    private final Models models;

    DomainListener(ProcessInstances instances, Models models) {
        this.instances = instances;
        this.models = models;
    }

    @EventListener
    public void on(ProposalSubmitted event) {
        instances.startProposal(models.of(event.number()), event.number());
    }

    @EventListener
    public void on(ProposalCorrected event) {
        instances.tell(Message.PROPOSAL_CORRECTED, event.number().value());
    }

    @EventListener
    public void on(ProposalWithdrawn event) {
        instances.tell(Message.PROPOSAL_WITHDRAWN, event.number().value());
    }

    @EventListener
    public void on(ConfirmationAnswered event) {
        var outcome = event.answer() == Answer.CONFIRMED ? Outcome.CONFIRMED : Outcome.AGENCY_REJECTED;
        if (event.again()) {
            instances.tellAgain(Message.AGENCY_ANSWERED, event.number().value(), outcome);
        } else {
            instances.tell(Message.AGENCY_ANSWERED, event.number().value(), outcome);
        }
    }

    /**
     * One of several agencies: the instance that waits for this very one goes on; and where the answers had sufficed
     * and no longer do, they are awaited again.
     */
    @EventListener
    public void on(OneAgencyAnswered event) {
        instances.tellWhoAwaits(Message.AGENCY_SPOKE, event.number().value(), Vocabulary.AGENCY, event.agency());
        instances.note(
                Message.CONFIRMATIONS_LACKING, event.number().value(), Vocabulary.OUTCOME.as(Outcome.UNANSWERED));
    }

    @EventListener
    public void on(EntryAmbiguous event) {
        instances.startIdentification(event.direction(), event.message());
    }

    @EventListener
    public void on(EntryIdentified event) {
        if (!event.answered()) {
            instances.endIdentification(event.message());
        }
    }

    @EventListener
    public void on(LateConfirmation event) {
        instances.startLateConfirmation(event.number(), String.valueOf(event.message()));
    }

    @EventListener
    public void on(IntakeClosed event) {
        instances.tell(Message.INTAKE_CLOSED, event.direction().key());
    }

    @EventListener
    public void on(ObjectionFiled event) {
        instances.tellNew(
                Message.OBJECTION_FILED,
                event.direction().key(),
                Map.of(
                        Vocabulary.OBJECTION.name(),
                        event.id(),
                        Vocabulary.NUMBER.name(),
                        event.number().value()));
    }

    @EventListener
    public void on(LetterUndeliverable event) {
        instances.startMending(event.letter(), event.number());
    }

    @EventListener
    public void on(LetterSentAgain event) {
        instances.endMending(event.letter());
    }
}
