package org.lianshen.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.lianshen.process.form.FormKey;
import org.lianshen.process.form.TaskDesk;
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
    void verifyFunds(String number) {
        if (verifications.toVerify(number)) {
            funds(number, "verified", "银行资信证明属实。 · The bank's statement holds.");
        }
    }

    void rejectFunds(String number) {
        funds(number, "insufficient", "银行证明金额低于承诺。 · The bank's statement shows less than was promised.");
    }

    private void funds(String number, String verdict, String reason) {
        var verdicts = verifications.enterprises(number).stream()
                .map(enterprise -> Map.of(
                        "participant",
                        enterprise.participant(),
                        "source",
                        "银行资信证明 · Bank statement",
                        "verdict",
                        verdict))
                .toList();
        complete(
                FINANCE,
                number,
                FormKey.VERIFY_MATCHING_FUNDS,
                Map.of("verdicts", verdicts, "decision", verdict, "reason", reason));
    }

    void verifyLetter(String number) {
        letter(number, LetterAnswer.CONFIRMED, "对方确认函件属实。 · The contact confirms the letter.");
    }

    void denyLetter(String number) {
        letter(number, LetterAnswer.DENIED, "对方表示未出具该函。 · The contact says that no such letter was issued.");
    }

    private void letter(String number, LetterAnswer answer, String remark) {
        var today = LocalDate.now(clock.withZone(Beijing.ZONE)).toString();
        complete(
                LIAISON,
                number,
                FormKey.VERIFY_SUPPORT_LETTER,
                Map.of(
                        "contact",
                        "示例国科技部联系人 · Contact at the ministry (made up)",
                        "reachedOn",
                        today,
                        "channel",
                        "telephone",
                        "answer",
                        answer.word(),
                        "reason",
                        remark));
    }

    void verifyEvidence(String number) {
        evidence(number, "yes", "verified", "证明材料属实。 · The evidence holds.");
    }

    void rejectEvidence(String number) {
        evidence(number, "no", "rejected", "出资方为私人基金会。 · The money is a private foundation's.");
    }

    private void evidence(String number, String ofGovernment, String decision, String reason) {
        complete(
                LIAISON,
                number,
                FormKey.VERIFY_FUNDING_EVIDENCE,
                Map.of("federal", ofGovernment, "inField", "yes", "decision", decision, "reason", reason));
    }

    /** The two applications differ: returns ours. */
    void returnForAgreement(String number) {
        complete(
                LIAISON,
                number,
                FormKey.SETTLE_DIFFERENCES,
                Map.of(
                        "decision",
                        "return",
                        "reason",
                        "请与外方申报书的执行期一致。 · Please align the duration with the partner's."));
    }

    private void complete(String account, String number, FormKey form, Map<String, ?> answers) {
        acting.run(account, () -> desk.complete(account, number, form, answers));
    }
}
