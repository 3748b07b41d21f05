package org.lianshen.process.door;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.lianshen.process.Vocabulary;
import org.lianshen.process.Vocabulary.Outcome;
import org.lianshen.process.form.Answers;
import org.lianshen.process.form.EvidenceLinks;
import org.lianshen.process.form.FormDisplay;
import org.lianshen.process.form.FormDoor;
import org.lianshen.process.form.FormKey;
import org.lianshen.process.form.HumanTask;
import org.lianshen.process.form.TaskPeriods;
import org.lianshen.programme.DeadlineKind;
import org.lianshen.programme.TimedTask;
import org.lianshen.programme.word.DocumentKind;
import org.lianshen.verification.Enterprise;
import org.lianshen.verification.EnterpriseVerdict;
import org.lianshen.verification.Verdict;
import org.lianshen.verification.Verifications;
import org.springframework.stereotype.Component;

/** The finance officer verifies what the enterprises bring themselves. */
@Component
class MatchingFundsDoor implements FormDoor {

    private final FormDisplay display;
    private final EvidenceLinks evidenceLinks;
    private final Verifications verifications;
    private final TaskPeriods periods;

    MatchingFundsDoor(
            FormDisplay display, EvidenceLinks evidenceLinks, Verifications verifications, TaskPeriods periods) {
        this.display = display;
        this.evidenceLinks = evidenceLinks;
        this.verifications = verifications;
        this.periods = periods;
    }

    @Override
    public FormKey form() {
        return FormKey.VERIFY_MATCHING_FUNDS;
    }

    @Override
    public Instant due(HumanTask task) {
        return periods.ofProposal(task, TimedTask.VERIFY_MATCHING_FUNDS);
    }

    @Override
    public Optional<DeadlineKind> movesWith() {
        return Optional.empty();
    }

    @Override
    public void show(HumanTask task) {
        var number = task.get(Vocabulary.NUMBER);
        task.show(display.head(number)).show("waivable", verifications.waivable(number));
        evidenceLinks.show(task, number, DocumentKind.OWN_FUNDING_PROOF);
        task.showJson(
                "verdicts",
                verifications.enterprises(number).stream()
                        .map(MatchingFundsDoor::row)
                        .toList());
    }

    private static Map<String, Object> row(Enterprise enterprise) {
        var row = new LinkedHashMap<String, Object>();
        row.put("participant", enterprise.participant());
        row.put("name", enterprise.name().here());
        row.put("governmentFunding", FormDisplay.yuan(enterprise.governmentFunding()));
        row.put("ownFunding", FormDisplay.yuan(enterprise.ownFunding()));
        return row;
    }

    @Override
    public void accept(HumanTask task, Answers answers, String account) {
        var rows = answers.rows("verdicts").stream()
                .map(row -> new EnterpriseVerdict(
                        row.requiredText("participant"),
                        row.text("source"),
                        verdict(row.oneOf("verdict", "verified", "insufficient"))))
                .toList();
        var decision = verdict(answers.oneOf("decision", "verified", "insufficient"));
        var reason = answers.either("reason", "remark");
        answers.orRefuse();
        verifications.decide(task.get(Vocabulary.NUMBER), rows, decision, reason, account);
        task.end(decision == Verdict.VERIFIED ? Outcome.VERIFIED : Outcome.FUNDS_INSUFFICIENT);
    }

    private static Verdict verdict(String word) {
        return word.equals("verified") ? Verdict.VERIFIED : Verdict.INSUFFICIENT;
    }
}
