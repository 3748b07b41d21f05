package org.lianshen.process.door;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
import org.lianshen.proposal.content.PartnerFundingKind;
import org.lianshen.verification.FundingEvidence;
import org.springframework.stereotype.Component;

/** A liaison officer verifies that the partner has, or is promised, its government's money (2.6(1)). */
@Component
class FundingEvidenceDoor implements FormDoor {

    private final FormDisplay display;
    private final EvidenceLinks evidenceLinks;
    private final FundingEvidence evidence;
    private final TaskPeriods periods;

    FundingEvidenceDoor(
            FormDisplay display, EvidenceLinks evidenceLinks, FundingEvidence evidence, TaskPeriods periods) {
        this.display = display;
        this.evidenceLinks = evidenceLinks;
        this.evidence = evidence;
        this.periods = periods;
    }

    @Override
    public FormKey form() {
        return FormKey.VERIFY_FUNDING_EVIDENCE;
    }

    @Override
    public Instant due(HumanTask task) {
        return periods.ofProposal(task, TimedTask.VERIFY_FUNDING_EVIDENCE);
    }

    @Override
    public Optional<DeadlineKind> movesWith() {
        return Optional.empty();
    }

    @Override
    public void show(HumanTask task) {
        var number = task.get(Vocabulary.NUMBER);
        var content = display.proposal(number).content();
        var funding = content.partnerFunding();
        task.show(display.head(number))
                .show("fundingBody", FormDisplay.orDash(funding == null ? null : funding.body()))
                .show("fundingKind", kind(funding == null ? null : funding.kind()))
                .show("fundingReference", FormDisplay.orDash(funding == null ? null : funding.reference()))
                .show("fieldName", FormDisplay.orDash(content.field()));
        evidenceLinks.show(task, number, DocumentKind.PARTNER_FUNDING_PROOF);
    }

    private String kind(@Nullable PartnerFundingKind kind) {
        return kind == null ? "—" : display.words("funding." + kind.word());
    }

    @Override
    public void accept(HumanTask task, Answers answers, String account) {
        var federal = answers.oneOf("federal", "yes", "no");
        var inField = answers.oneOf("inField", "yes", "no");
        var decision = answers.oneOf("decision", "verified", "rejected");
        var reason = answers.either("reason", "remark");
        answers.orRefuse();
        boolean accepted = decision.equals("verified");
        evidence.decide(
                task.get(Vocabulary.NUMBER), federal.equals("yes"), inField.equals("yes"), accepted, reason, account);
        task.end(accepted ? Outcome.EVIDENCE_VERIFIED : Outcome.EVIDENCE_REJECTED);
    }
}
