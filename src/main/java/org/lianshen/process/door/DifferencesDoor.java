package org.lianshen.process.door;

import java.time.Instant;
import java.util.Optional;
import org.lianshen.confirmation.reconciliation.ContentAgreement;
import org.lianshen.confirmation.reconciliation.SettlementDecision;
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
import org.springframework.stereotype.Component;

/** The agency confirmed, but the two applications differ: a liaison officer accepts that, or returns the proposal. */
@Component
class DifferencesDoor implements FormDoor {

    private final FormDisplay display;
    private final Differences differences;
    private final ContentAgreement agreement;
    private final TaskPeriods periods;

    DifferencesDoor(FormDisplay display, Differences differences, ContentAgreement agreement, TaskPeriods periods) {
        this.display = display;
        this.differences = differences;
        this.agreement = agreement;
        this.periods = periods;
    }

    @Override
    public FormKey form() {
        return FormKey.SETTLE_DIFFERENCES;
    }

    @Override
    public Instant due(HumanTask task) {
        return periods.ofProposal(task, TimedTask.SETTLE_DIFFERENCES);
    }

    @Override
    public Optional<DeadlineKind> movesWith() {
        return Optional.empty();
    }

    @Override
    public void show(HumanTask task) {
        var number = task.get(Vocabulary.NUMBER);
        task.show(display.head(number));
        differences.show(task, agreement.mismatches(number));
    }

    @Override
    public void accept(HumanTask task, Answers answers, String account) {
        var decision = answers.oneOf("decision", "accept", "return");
        var reason = answers.requiredText("reason");
        answers.orRefuse();
        boolean accepted = decision.equals(SettlementDecision.ACCEPT.word());
        agreement.settle(
                task.get(Vocabulary.NUMBER),
                accepted ? SettlementDecision.ACCEPT : SettlementDecision.RETURN,
                reason,
                account);
        task.end(accepted ? Outcome.CONFIRMED : Outcome.RETURNED);
    }
}
