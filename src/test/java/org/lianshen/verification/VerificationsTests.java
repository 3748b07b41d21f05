package org.lianshen.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lianshen.proposal.ProposalStatus.RECOMMENDED;
import static org.lianshen.proposal.ProposalStatus.WITHDRAWN;
import static org.lianshen.verification.Verdict.INSUFFICIENT;
import static org.lianshen.verification.Verdict.VERIFIED;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lianshen.desk.DeskTest;
import org.lianshen.desk.SampleProposals;
import org.lianshen.problem.FieldError;
import org.lianshen.problem.Refusal;
import org.lianshen.proposal.ProposalNumber;
import org.springframework.beans.factory.annotation.Autowired;

/** Finance officers verify matching funds where a direction asks for them. */
@DeskTest
class VerificationsTests {

    @Autowired
    private Verifications verifications;

    @Autowired
    private SampleProposals samples;

    @Test
    void enterprisesOfBothSidesIn13() {
        var number = samples.put("1.3", RECOMMENDED);

        assertThat(verifications.toVerify(new ProposalNumber(number))).isTrue();
        assertThat(verifications.enterprises(new ProposalNumber(number)))
                .extracting(Enterprise::participant)
                .containsExactly("cn2", "f1");
        assertThat(verifications.enterprises(new ProposalNumber(number)).get(0)).satisfies(enterprise -> {
            assertThat(enterprise.name().both()).isEqualTo("示例公司 · Example Company");
            assertThat(enterprise.governmentFunding()).isEqualByComparingTo("500000");
            assertThat(enterprise.ownFunding()).isEqualByComparingTo("600000");
        });
    }

    @Test
    void chineseEnterprisesOnlyIn14() {
        var number = samples.put("1.4", RECOMMENDED);

        assertThat(verifications.enterprises(new ProposalNumber(number)))
                .extracting(Enterprise::participant)
                .containsExactly("cn2");
    }

    @Test
    void nothingWithoutAnEnterpriseOrWhereNoneIsAskedFor() {
        assertThat(verifications.toVerify(
                        new ProposalNumber(samples.put("1.3", RECOMMENDED, VerificationsTests::withoutEnterprises))))
                .isFalse();
        assertThat(verifications.toVerify(new ProposalNumber(samples.put("2.0", RECOMMENDED))))
                .isFalse();
        assertThat(verifications.toVerify(new ProposalNumber(samples.put(
                        "1.4",
                        RECOMMENDED,
                        json -> ((ObjectNode) json.withArray("participants").get(1)).put("kind", "institute")))))
                .isFalse();
    }

    private static void withoutEnterprises(ObjectNode json) {
        json.withArray("participants").forEach(each -> ((ObjectNode) each).put("kind", "institute"));
    }

    @Test
    void verifiedFundsAreKeptWithVersionAndSources() {
        var number = samples.put("1.3", RECOMMENDED);

        verifications.decide(
                new ProposalNumber(number),
                List.of(verdict("cn2", "bank letter", VERIFIED), verdict("f1", null, VERIFIED)),
                VERIFIED,
                null,
                "finance");

        assertThat(verifications.find(new ProposalNumber(number))).hasValueSatisfying(kept -> {
            assertThat(kept.decision()).isEqualTo(VERIFIED);
            assertThat(kept.waived()).isFalse();
            assertThat(kept.version()).isEqualTo(1);
            assertThat(kept.decidedBy()).isEqualTo("finance");
            assertThat(kept.verdicts())
                    .containsExactly(verdict("cn2", "bank letter", VERIFIED), verdict("f1", null, VERIFIED));
        });
    }

    @Test
    void insufficientFundsNeedAReason() {
        var number = samples.put("1.4", RECOMMENDED);
        var verdicts = List.of(verdict("cn2", null, INSUFFICIENT));

        assertWrong(number, verdicts, INSUFFICIENT, " ", "/reason");
        verifications.decide(new ProposalNumber(number), verdicts, INSUFFICIENT, "no proof", "finance");

        assertThat(verifications.find(new ProposalNumber(number)))
                .get()
                .extracting("reason")
                .isEqualTo("no proof");
    }

    @Test
    void everyEnterpriseNeedsExactlyOneVerdict() {
        var number = samples.put("1.3", RECOMMENDED);
        var first = verdict("cn2", null, VERIFIED);

        assertWrong(number, List.of(first), VERIFIED, null, "/verdicts");
        assertWrong(
                number,
                List.of(first, verdict("f1", null, VERIFIED), verdict("cn1", null, VERIFIED)),
                VERIFIED,
                null,
                "/verdicts/2/participant");
        assertWrong(
                number,
                List.of(first, verdict("f1", null, VERIFIED), first),
                VERIFIED,
                null,
                "/verdicts/2/participant");
    }

    @Test
    void oneInsufficientEnterpriseForbidsVerifiedWhereNothingMayBeWaived() {
        var number = samples.put("1.3", RECOMMENDED);
        var verdicts = List.of(verdict("cn2", null, VERIFIED), verdict("f1", null, INSUFFICIENT));

        assertWrong(number, verdicts, VERIFIED, "never mind", "/decision");
    }

    @Test
    void where16SaysInPrincipleAnOfficerMayWaiveWithAReason() {
        var number = samples.put("1.6", RECOMMENDED);
        var verdicts = List.of(verdict("cn2", null, INSUFFICIENT), verdict("f1", null, VERIFIED));

        assertWrong(number, verdicts, VERIFIED, null, "/reason");
        verifications.decide(
                new ProposalNumber(number), verdicts, VERIFIED, "a promise by the parent company", "finance");

        assertThat(verifications.find(new ProposalNumber(number)))
                .get()
                .extracting("waived")
                .isEqualTo(true);
    }

    @Test
    void insufficientContradictsOnlyVerifiedEnterprises() {
        var number = samples.put("1.4", RECOMMENDED);

        assertWrong(number, List.of(verdict("cn2", null, VERIFIED)), INSUFFICIENT, "why", "/decision");
    }

    @Test
    void longTextsAreRefused() {
        var number = samples.put("1.4", RECOMMENDED);

        assertWrong(number, List.of(verdict("cn2", "x".repeat(1001), VERIFIED)), VERIFIED, null, "/verdicts/0/source");
        assertWrong(number, List.of(verdict("cn2", null, VERIFIED)), VERIFIED, "x".repeat(4001), "/reason");
    }

    @Test
    void theLastVerificationCounts() {
        var number = samples.put("1.4", RECOMMENDED);
        verifications.decide(
                new ProposalNumber(number), List.of(verdict("cn2", null, INSUFFICIENT)), INSUFFICIENT, "no", "finance");
        verifications.decide(
                new ProposalNumber(number), List.of(verdict("cn2", "letter", VERIFIED)), VERIFIED, null, "finance");

        assertThat(verifications.find(new ProposalNumber(number)))
                .get()
                .extracting("decision")
                .isEqualTo(VERIFIED);
    }

    @Test
    void nothingIsVerifiedForAWithdrawnProposal() {
        var number = samples.put("1.4", WITHDRAWN);

        assertThatThrownBy(() -> verifications.decide(
                        new ProposalNumber(number), List.of(verdict("cn2", null, VERIFIED)), VERIFIED, null, "finance"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("wrong-status"));
    }

    private static EnterpriseVerdict verdict(String participant, String source, Verdict verdict) {
        return new EnterpriseVerdict(participant, source, verdict);
    }

    private void assertWrong(
            String number, List<EnterpriseVerdict> verdicts, Verdict decision, String reason, String path) {
        assertThatThrownBy(
                        () -> verifications.decide(new ProposalNumber(number), verdicts, decision, reason, "finance"))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.errors())
                                .extracting(FieldError::path)
                                .containsExactly(path));
        assertThat(verifications.find(new ProposalNumber(number))).isEmpty();
    }
}
