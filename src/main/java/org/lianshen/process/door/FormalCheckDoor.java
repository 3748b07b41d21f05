package org.lianshen.process.door;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import org.lianshen.formalcheck.CheckAnswer;
import org.lianshen.formalcheck.CheckDecision;
import org.lianshen.formalcheck.FormalChecks;
import org.lianshen.process.Vocabulary;
import org.lianshen.process.Vocabulary.Outcome;
import org.lianshen.process.form.Answers;
import org.lianshen.process.form.ChangeTable;
import org.lianshen.process.form.CheckTables;
import org.lianshen.process.form.FormDisplay;
import org.lianshen.process.form.FormDoor;
import org.lianshen.process.form.FormKey;
import org.lianshen.process.form.HumanTask;
import org.lianshen.process.form.TaskPeriods;
import org.lianshen.programme.DeadlineKind;
import org.lianshen.programme.TimedTask;
import org.lianshen.proposal.ProposalNumber;
import org.lianshen.proposal.version.Changes;
import org.lianshen.proposal.version.SubmittedVersions;
import org.lianshen.recommendation.Recommendation;
import org.lianshen.recommendation.Recommendations;
import org.springframework.stereotype.Component;

/** The officer answers what only a person can tell, and decides on the formal check. */
@Component
class FormalCheckDoor implements FormDoor {

    private final FormDisplay display;
    private final CheckTables tables;
    private final FormalChecks checks;
    private final Recommendations recommendations;
    private final TaskPeriods periods;
    private final SubmittedVersions versions;
    private final ChangeTable changeTable;

    FormalCheckDoor(
            FormDisplay display,
            CheckTables tables,
            FormalChecks checks,
            Recommendations recommendations,
            TaskPeriods periods,
            SubmittedVersions versions,
            ChangeTable changeTable) {
        this.versions = versions;
        this.changeTable = changeTable;
        this.recommendations = recommendations;
        this.display = display;
        this.tables = tables;
        this.checks = checks;
        this.periods = periods;
    }

    @Override
    public FormKey form() {
        return FormKey.CHECK_FORMAL_REQUIREMENTS;
    }

    @Override
    public Instant due(HumanTask task) {
        return periods.ofProposal(task, TimedTask.CHECK_FORMAL_REQUIREMENTS);
    }

    @Override
    public Optional<DeadlineKind> movesWith() {
        return Optional.empty();
    }

    @Override
    public void show(HumanTask task) {
        var number = task.get(Vocabulary.NUMBER);
        var record = checks.latest(number);
        var changes = record.round() == 0 ? Optional.<Changes>empty() : versions.sinceReturn(number);
        changeTable.show(task, changes);
        task.show(display.head(number))
                .show("roundText", display.words("check-formal-requirements." + round(record.round(), changes)))
                .show("recommenderName", recommenderName(number))
                .show("opinion", opinion(number))
                .show("returnPossible", checks.mayReturn(number));
        tables.showFindings(task, record.result());
        tables.showQuestions(task, record.result());
    }

    private static String round(int round, Optional<Changes> changes) {
        if (round == 0) {
            return "first";
        }
        if (!changes.map(Changes::known).orElse(false)) {
            return "again-unknown";
        }
        return changes.map(Changes::isEmpty).orElse(true) ? "again-unchanged" : "again";
    }

    private String recommenderName(ProposalNumber number) {
        return display.recommenderName(display.proposal(number).content().recommender());
    }

    private String opinion(ProposalNumber number) {
        return recommendations
                .find(number)
                .map(Recommendation::opinion)
                .orElseGet(() -> display.words("check-formal-requirements.no-opinion"));
    }

    @Override
    public void accept(HumanTask task, Answers answers, String account) {
        var decision = answers.oneOf("decision", "pass", "return", "refuse");
        var reason = decision.equals("pass") ? answers.either("reason", "remark") : answers.requiredText("reason");
        var given = new ArrayList<CheckAnswer>();
        for (var row : answers.rows("answers")) {
            var rule = row.text("rule");
            if (rule != null) {
                given.add(new CheckAnswer(rule, row.text("answer"), row.text("remark")));
            }
        }
        answers.orRefuse();
        var number = task.get(Vocabulary.NUMBER);
        switch (decision) {
            case "pass" -> {
                checks.decide(number, CheckDecision.PASS, given, reason, account);
                task.end(Outcome.PASSED);
            }
            case "return" -> {
                checks.decide(number, CheckDecision.RETURN, given, reason, account);
                task.end(Outcome.RETURNED);
            }
            default -> {
                checks.decide(number, CheckDecision.REFUSE, given, reason, account);
                task.end(Outcome.FORMALLY_REFUSED);
            }
        }
    }
}
