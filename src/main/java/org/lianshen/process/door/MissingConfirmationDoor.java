package org.lianshen.process.door;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lianshen.confirmation.answer.Confirmations;
import org.lianshen.confirmation.answer.MissingDecision;
import org.lianshen.confirmation.entry.AgencyMessage;
import org.lianshen.process.Vocabulary;
import org.lianshen.process.Vocabulary.Outcome;
import org.lianshen.process.form.Answers;
import org.lianshen.process.form.FormDisplay;
import org.lianshen.process.form.FormDoor;
import org.lianshen.process.form.FormKey;
import org.lianshen.process.form.HumanTask;
import org.lianshen.process.form.TaskPeriods;
import org.lianshen.programme.Confirmation;
import org.lianshen.programme.DeadlineKind;
import org.lianshen.programme.Deadlines;
import org.lianshen.programme.TimedTask;
import org.lianshen.proposal.Proposal;
import org.springframework.stereotype.Component;

/** Confirmations are missing and the guideline does not say void: a liaison officer decides. */
@Component
class MissingConfirmationDoor implements FormDoor {

    private final FormDisplay display;
    private final Deadlines deadlines;
    private final Confirmations confirmations;
    private final TaskPeriods periods;

    MissingConfirmationDoor(
            FormDisplay display, Deadlines deadlines, Confirmations confirmations, TaskPeriods periods) {
        this.display = display;
        this.deadlines = deadlines;
        this.confirmations = confirmations;
        this.periods = periods;
    }

    @Override
    public FormKey form() {
        return FormKey.DECIDE_MISSING_CONFIRMATION;
    }

    @Override
    public Instant due(HumanTask task) {
        return periods.ofProposal(task, TimedTask.DECIDE_MISSING_CONFIRMATION);
    }

    @Override
    public Optional<DeadlineKind> movesWith() {
        return Optional.empty();
    }

    @Override
    public void show(HumanTask task) {
        var proposal = display.proposal(task.get(Vocabulary.NUMBER));
        var confirmation = display.direction(proposal.direction()).confirmation();
        var submission = proposal.content().foreignSubmission();
        task.show(display.head(proposal.number()))
                .show("neededText", needed(confirmation))
                .show("foreignReference", FormDisplay.orDash(submission == null ? null : submission.reference()))
                .show(
                        "confirmationNumber",
                        FormDisplay.orDash(proposal.content().confirmationNumber()))
                .showJson("agencyAnswers", answers(proposal, confirmation));
    }

    private String needed(Confirmation confirmation) {
        return confirmation.partnersRequired() == 0
                ? ""
                : display.words("decide-missing-confirmation.needed", String.valueOf(confirmation.partnersRequired()));
    }

    private List<Map<String, String>> answers(Proposal proposal, Confirmation confirmation) {
        var heard = confirmations.heard(proposal.number());
        var calendar = deadlines.calendar(proposal.direction());
        return Stream.concat(confirmation.agencies().stream(), confirmation.partnerAgencies().stream())
                .map(agency -> {
                    var message = heard.get(agency);
                    var row = new LinkedHashMap<String, String>();
                    row.put("agency", display.agencyName(agency));
                    row.put("answer", answer(message));
                    row.put("received", display.moment(message == null ? null : message.receivedAt()));
                    row.put("deadline", display.moment(calendar.agency(agency).orElse(null)));
                    return (Map<String, String>) row;
                })
                .toList();
    }

    private String answer(@Nullable AgencyMessage message) {
        return message == null
                ? display.words("decide-missing-confirmation.silent")
                : message.entry().decision().label().here();
    }

    @Override
    public void accept(HumanTask task, Answers answers, String account) {
        var decision = answers.oneOf("decision", "eligible", "refuse");
        var reason = answers.requiredText("reason");
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
