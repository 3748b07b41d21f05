package org.lianshen.process.door;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.lianshen.confirmation.answer.Confirmations;
import org.lianshen.confirmation.answer.LateDecision;
import org.lianshen.confirmation.answer.LateOutcome;
import org.lianshen.confirmation.entry.AgencyMessage;
import org.lianshen.confirmation.entry.Answer;
import org.lianshen.confirmation.reconciliation.ContentAgreement;
import org.lianshen.language.Text;
import org.lianshen.problem.Refusal;
import org.lianshen.process.Vocabulary;
import org.lianshen.process.Vocabulary.Outcome;
import org.lianshen.process.form.Answers;
import org.lianshen.process.form.Differences;
import org.lianshen.process.form.FormDisplay;
import org.lianshen.process.form.FormDoor;
import org.lianshen.process.form.FormKey;
import org.lianshen.process.form.HumanTask;
import org.lianshen.process.form.TaskPeriods;
import org.lianshen.programme.DeadlineKind;
import org.lianshen.programme.TimedTask;
import org.lianshen.proposal.Proposal;
import org.lianshen.proposal.ProposalStatus;
import org.lianshen.round.Rounds;
import org.springframework.stereotype.Component;

/** An agency's word came late or contradicts an earlier one: a liaison officer decides whether it changes anything. */
@Component
class LateConfirmationDoor implements FormDoor {

    private final FormDisplay display;
    private final Confirmations confirmations;
    private final ContentAgreement agreement;
    private final Differences differences;
    private final Rounds rounds;
    private final TaskPeriods periods;

    LateConfirmationDoor(
            FormDisplay display,
            Confirmations confirmations,
            ContentAgreement agreement,
            Differences differences,
            Rounds rounds,
            TaskPeriods periods) {
        this.display = display;
        this.confirmations = confirmations;
        this.agreement = agreement;
        this.differences = differences;
        this.rounds = rounds;
        this.periods = periods;
    }

    @Override
    public FormKey form() {
        return FormKey.DECIDE_LATE_CONFIRMATION;
    }

    @Override
    public Instant due(HumanTask task) {
        return periods.ofProposal(task, TimedTask.DECIDE_LATE_CONFIRMATION);
    }

    @Override
    public Optional<DeadlineKind> movesWith() {
        return Optional.empty();
    }

    @Override
    public void show(HumanTask task) {
        var number = task.get(Vocabulary.NUMBER);
        var message = message(task);
        var status = display.proposal(number).status();
        boolean confirmed = message.answer() == Answer.CONFIRMED;
        differences.show(task, agreement.of(message.id()));
        task.show(display.head(number))
                .show("agencyName", display.agencyName(message.agency()))
                .show(
                        "answerText",
                        display.words("decide-late-confirmation."
                                + message.answer().name().toLowerCase(Locale.ROOT)))
                .show("receivedText", display.moment(message.receivedAt()))
                .show("statusText", status.label().here())
                .show("effectText", display.words("decide-late-confirmation." + (confirmed ? "reinstates" : "ends")));
    }

    @Override
    public void accept(HumanTask task, Answers answers, String account) {
        var decision = answers.oneOf("decision", "change", "keep");
        var reason = answers.requiredText("reason");
        answers.orRefuse();
        var message = message(task);
        var outcome = confirmations.decideLate(
                message.id(), decision.equals("change") ? LateDecision.CHANGE : LateDecision.KEEP, reason, account);
        var proposal = display.proposal(task.get(Vocabulary.NUMBER));
        if (outcome == LateOutcome.REINSTATE) {
            requireRoundAccepts(proposal);
        }
        task.end(
                switch (outcome) {
                    case REINSTATE -> Outcome.REINSTATE;
                    case REFUSE -> Outcome.REFUSE;
                    case KEEP -> Outcome.KEEP;
                });
    }

    private void requireRoundAccepts(Proposal proposal) {
        if (proposal.status() != ProposalStatus.ELIGIBLE && !rounds.acceptsLatecomer(proposal.direction())) {
            throw Refusal.conflict("round-too-far", Text.of("process.round-too-far"));
        }
    }

    private AgencyMessage message(HumanTask task) {
        return confirmations
                .message(Long.parseLong(task.get(Vocabulary.MESSAGE)))
                .orElseThrow(Refusal::notFound);
    }
}
