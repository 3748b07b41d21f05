package org.lianshen.process.door;

import org.lianshen.confirmation.Confirmations;
import org.lianshen.confirmation.MissingDecision;
import org.lianshen.process.Vocabulary;
import org.lianshen.process.Vocabulary.Outcome;
import org.lianshen.process.form.Answers;
import org.lianshen.process.form.FormDoor;
import org.lianshen.process.form.HumanTask;
import org.lianshen.process.form.Shown;
import org.lianshen.programme.Agency;
import org.lianshen.programme.Deadlines;
import org.springframework.stereotype.Component;

/** The agency was silent and the guideline does not say void: a liaison officer decides. */
@Component
class MissingConfirmationDoor implements FormDoor {

    private final Shown shown;
    private final Deadlines deadlines;
    private final Confirmations confirmations;

    MissingConfirmationDoor(Shown shown, Deadlines deadlines, Confirmations confirmations) {
        this.shown = shown;
        this.deadlines = deadlines;
        this.confirmations = confirmations;
    }

    @Override
    public String form() {
        return "decide-missing-confirmation";
    }

    @Override
    public void show(HumanTask task) {
        var number = task.get(Vocabulary.NUMBER);
        var proposal = shown.proposal(number);
        Agency agency = shown.direction(proposal.call(), proposal.direction()).agency();
        var submission = proposal.content().foreignSubmission();
        var calendar = deadlines.calendar(proposal.call(), proposal.direction());
        task.show(shown.head(number, null))
                .show("agencyName", agency == null ? "—" : agency.name().both())
                .show(
                        "deadlineText",
                        Shown.time(
                                agency == null
                                        ? null
                                        : calendar.agency(agency.id()).orElse(null)))
                .show(
                        "foreignReference",
                        submission == null || submission.reference() == null ? "—" : submission.reference());
    }

    @Override
    public void accept(HumanTask task, Answers answers, String account) {
        var decision = answers.oneOf("decision", "决定", "your decision", "eligible", "refuse");
        var reason = answers.requiredText("reason", "理由", "your reason");
        answers.orRefuse();
        boolean eligible = decision.equals("eligible");
        confirmations.decideMissing(
                task.get(Vocabulary.NUMBER),
                eligible ? MissingDecision.ELIGIBLE : MissingDecision.REFUSE,
                reason,
                account);
        task.end(eligible ? Outcome.LIAISON_ELIGIBLE : Outcome.LIAISON_REFUSED);
    }
}
