package org.lianshen.process.wait;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
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
import org.lianshen.process.round.RoundStarter;
import org.lianshen.programme.IntakeClosed;
import org.lianshen.proposal.ProposalCorrected;
import org.lianshen.proposal.ProposalStatus;
import org.lianshen.proposal.ProposalStatusChanged;
import org.lianshen.proposal.ProposalSubmitted;
import org.lianshen.proposal.ProposalWithdrawn;
import org.lianshen.round.ObjectionFiled;
import org.lianshen.round.PoolSurvey;
import org.lianshen.round.RoundStage;
import org.lianshen.round.Rounds;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Hears what the domain tells and moves the instances on, in the transaction of the telling. */
@Component
class DomainListener {

    /** Steps after which a round may have become complete. */
    private static final Set<ProposalStatus> SETTLING = EnumSet.of(
            ProposalStatus.ELIGIBLE,
            ProposalStatus.REFUSED,
            ProposalStatus.VOID,
            ProposalStatus.WITHDRAWN,
            ProposalStatus.REVIEWED);

    private final ProcessInstances instances;
    private final Models models;
    private final Rounds rounds;
    private final RoundStarter starter;

    DomainListener(ProcessInstances instances, Models models, Rounds rounds, RoundStarter starter) {
        this.instances = instances;
        this.models = models;
        this.rounds = rounds;
        this.starter = starter;
    }

    @EventListener
    public void on(ProposalSubmitted event) {
        instances.startProposal(models.of(event.number()), event.number());
    }

    @EventListener
    public void on(ProposalCorrected event) {
        instances.tell(Message.PROPOSAL_CORRECTED, event.number());
    }

    @EventListener
    public void on(ProposalWithdrawn event) {
        instances.tell(Message.PROPOSAL_WITHDRAWN, event.number());
    }

    @EventListener
    public void on(ConfirmationAnswered event) {
        var outcome = event.answer() == Answer.CONFIRMED ? Outcome.CONFIRMED : Outcome.AGENCY_REJECTED;
        if (event.again()) {
            instances.tellAgain(Message.AGENCY_ANSWERED, event.number(), outcome);
        } else {
            instances.tell(Message.AGENCY_ANSWERED, event.number(), outcome);
        }
    }

    /**
     * One of several agencies: the instance that waits for this very one goes on; and where the answers had sufficed
     * and no longer do, they are awaited again.
     */
    @EventListener
    public void on(OneAgencyAnswered event) {
        instances.tellWhoAwaits(Message.AGENCY_SPOKE, event.number(), Vocabulary.AGENCY, event.agency());
        instances.note(Message.CONFIRMATIONS_LACKING, event.number(), Vocabulary.OUTCOME.as(Outcome.UNANSWERED));
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
                Map.of(Vocabulary.OBJECTION.name(), event.id(), Vocabulary.NUMBER.name(), event.number()));
    }

    @EventListener
    public void on(LetterUndeliverable event) {
        instances.startMending(event.letter(), event.number());
    }

    @EventListener
    public void on(LetterSentAgain event) {
        instances.endMending(event.letter());
    }

    /** A round that waits for its proposals goes on when the last of them is where it waits for it. */
    @EventListener
    public void on(ProposalStatusChanged event) {
        if (!SETTLING.contains(event.to())) {
            return;
        }
        var round = event.direction();
        var stage = rounds.stage(round);
        if (stage == RoundStage.EMPTY && event.to() == ProposalStatus.ELIGIBLE) {
            starter.restartIfEmpty(round);
            stage = rounds.stage(round);
        }
        if (stage == RoundStage.REVIEW && event.to() == ProposalStatus.ELIGIBLE) {
            instances.note(Message.LATECOMER_ELIGIBLE, round.key(), Map.of());
        }
        if (stage == RoundStage.POOL_CLOSED && rounds.survey(round) != PoolSurvey.OPEN) {
            instances.note(Message.POOL_SETTLED, round.key(), Map.of());
        }
        if (stage == RoundStage.REVIEW && !rounds.reviewsOpen(round)) {
            instances.note(Message.REVIEWS_COMPLETE, round.key(), Map.of());
        }
    }
}
