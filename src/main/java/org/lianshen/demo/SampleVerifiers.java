package org.lianshen.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.lianshen.language.Text;
import org.lianshen.process.form.FormKey;
import org.lianshen.process.form.TaskDesk;
import org.lianshen.proposal.ProposalNumber;
import org.lianshen.time.Beijing;
import org.lianshen.verification.LetterAnswer;
import org.lianshen.verification.Verifications;
import org.springframework.stereotype.Component;

/** What finance and liaison officers do with samples, each in the task that the process gave them. */
@Component
class SampleVerifiers {

    private static final String FINANCE = "finance";
    private static final String LIAISON = "liaison";

    private final ActingAs acting;
    private final TaskDesk desk;
    private final Verifications verifications;
    private final Clock clock;

    SampleVerifiers(ActingAs acting, TaskDesk desk, Verifications verifications, Clock clock) {
        this.acting = acting;
        this.desk = desk;
        this.verifications = verifications;
        this.clock = clock;
    }

    /** Verifies matching funds, where the direction asks for it. */
    void verifyFunds(ProposalNumber number) {
        if (verifications.toVerify(number)) {
            funds(number, "verified", Text.of("demo.statement-holds").both());
        }
    }

    void rejectFunds(ProposalNumber number) {
        funds(number, "insufficient", Text.of("demo.statement-shows-less").both());
    }

    private void funds(ProposalNumber number, String verdict, String reason) {
        var verdicts = verifications.enterprises(number).stream()
                .map(enterprise -> Map.of(
                        "participant",
                        enterprise.participant(),
                        "source",
                        Text.of("demo.bank-statement").both(),
                        "verdict",
                        verdict))
                .toList();
        complete(
                FINANCE,
                number,
                FormKey.VERIFY_MATCHING_FUNDS,
                Map.of("verdicts", verdicts, "decision", verdict, "reason", reason));
    }

    void verifyLetter(ProposalNumber number) {
        letter(number, LetterAnswer.CONFIRMED, Text.of("demo.letter-confirmed").both());
    }

    void denyLetter(ProposalNumber number) {
        letter(number, LetterAnswer.DENIED, Text.of("demo.letter-denied").both());
    }

    private void letter(ProposalNumber number, LetterAnswer answer, String remark) {
        var today = LocalDate.now(clock.withZone(Beijing.ZONE)).toString();
        complete(
                LIAISON,
                number,
                FormKey.VERIFY_SUPPORT_LETTER,
                Map.of(
                        "contact",
                        Text.of("demo.ministry-contact").both(),
                        "reachedOn",
                        today,
                        "channel",
                        "telephone",
                        "answer",
                        answer.word(),
                        "reason",
                        remark));
    }

    void verifyEvidence(ProposalNumber number) {
        evidence(number, "yes", "verified", Text.of("demo.evidence-holds").both());
    }

    void rejectEvidence(ProposalNumber number) {
        evidence(number, "no", "rejected", Text.of("demo.private-money").both());
    }

    private void evidence(ProposalNumber number, String ofGovernment, String decision, String reason) {
        complete(
                LIAISON,
                number,
                FormKey.VERIFY_FUNDING_EVIDENCE,
                Map.of("federal", ofGovernment, "inField", "yes", "decision", decision, "reason", reason));
    }

    /** The two applications differ: returns ours. */
    void returnForAgreement(ProposalNumber number) {
        complete(
                LIAISON,
                number,
                FormKey.SETTLE_DIFFERENCES,
                Map.of(
                        "decision",
                        "return",
                        "reason",
                        Text.of("demo.align-duration").both()));
    }

    private void complete(String account, ProposalNumber number, FormKey form, Map<String, ?> answers) {
        acting.run(account, () -> desk.complete(account, number.value(), form, answers));
    }
}
