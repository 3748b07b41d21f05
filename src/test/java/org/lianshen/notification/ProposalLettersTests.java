package org.lianshen.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lianshen.confirmation.reconciliation.ContentAgreement;
import org.lianshen.confirmation.reconciliation.Difference;
import org.lianshen.confirmation.reconciliation.Mismatch;
import org.lianshen.formalcheck.CheckRecord;
import org.lianshen.formalcheck.CheckResult;
import org.lianshen.formalcheck.Finding;
import org.lianshen.formalcheck.FormalChecks;
import org.lianshen.formalcheck.Outcome;
import org.lianshen.identity.Account;
import org.lianshen.identity.Role;
import org.lianshen.language.Text;
import org.lianshen.problem.Refusal;
import org.lianshen.programme.Calendar;
import org.lianshen.programme.Deadlines;
import org.lianshen.programme.DirectionId;
import org.lianshen.programme.word.Severity;
import org.lianshen.proposal.Cause;
import org.lianshen.proposal.ProposalCorrected;
import org.lianshen.proposal.ProposalLife;
import org.lianshen.proposal.ProposalNumber;
import org.lianshen.proposal.ProposalStatus;
import org.lianshen.proposal.ProposalSubmitted;
import org.lianshen.recommendation.Recommendation;
import org.lianshen.recommendation.RecommendationDecision;
import org.lianshen.recommendation.Recommendations;
import org.lianshen.round.Decision;
import org.lianshen.round.ProposalDecided;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/** What applicants and recommenders are told of a proposal. */
@NotificationTest
class ProposalLettersTests {

    @Autowired
    private NotificationTestContext.People people;

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private FormalChecks checks;

    @Autowired
    private Recommendations recommendations;

    @Autowired
    private ContentAgreement agreement;

    @Autowired
    private LetterProposals shelf;

    @Autowired
    private ProposalLife life;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    @BeforeEach
    void people() {
        people.add(new Account("applicant1", "申报员", "office@example.org", Set.of(Role.APPLICANT), "o1", null, null));
        people.add(new Account("rec1", "推荐员", "rec1@example.org", Set.of(Role.RECOMMENDER), null, null, "sc-kjt"));
        people.add(new Account("rec2", "推荐员二", "rec2@example.org", Set.of(Role.RECOMMENDER), null, null, "sc-kjt"));
        var recommenders = Instant.parse("2022-01-24T08:00:00Z");
        when(deadlines.calendar(any()))
                .thenReturn(new Calendar(
                        recommenders,
                        recommenders,
                        recommenders,
                        Map.of(),
                        false,
                        Period.ofDays(3),
                        Period.ofDays(20),
                        Optional.empty(),
                        5));
    }

    @Test
    void aSubmissionGivesReceiptsAndAsksTheRecommender() {
        var number = shelf.proposal("submitted");
        shelf.receipt(number, "ab".repeat(32), Instant.parse("2022-01-17T07:59:58Z"));
        publish(new ProposalSubmitted(new ProposalNumber(number), new DirectionId("2022-1", "1.3")));
        assertThat(shelf.letters(number))
                .extracting(Letter::kind, Letter::address)
                .containsExactlyInAnyOrder(
                        tuple("receipt", "a@example.org"),
                        tuple("receipt", "office@example.org"),
                        tuple("recommendation-request", "rec1@example.org"),
                        tuple("recommendation-request", "rec2@example.org"));
        assertThat(shelf.letter(number, "receipt", "a@example.org").body())
                .contains("负责人甲：", "Dear 负责人甲,", "ab".repeat(32), "2022-01-17 15:59", "城市供水管网智能诊断")
                .contains("https://lianshen.example.org/proposals/" + number);
        assertThat(shelf.letter(number, "recommendation-request", "rec1@example.org")
                        .body())
                .contains("2022-01-24 16:00", "https://lianshen.example.org/camunda/app/tasklist/");
    }

    @Test
    void oneMailboxGetsOneLetter() {
        people.add(new Account("applicant1", "甲", "A@Example.org", Set.of(Role.APPLICANT), "o1", null, null));
        var number = shelf.proposal("submitted");
        transaction.executeWithoutResult(
                status -> life.step(new ProposalNumber(number), ProposalStatus.RECOMMENDED, Cause.RECOMMENDED, null));
        assertThat(shelf.letters(number)).extracting(Letter::address).containsExactly("a@example.org");
    }

    @Test
    void theSameEventTwiceWritesNothingTwice() {
        var number = shelf.proposal("submitted");
        shelf.receipt(number, "ab".repeat(32), Instant.parse("2022-01-17T07:59:58Z"));
        publish(new ProposalSubmitted(new ProposalNumber(number), new DirectionId("2022-1", "1.3")));
        publish(new ProposalSubmitted(new ProposalNumber(number), new DirectionId("2022-1", "1.3")));
        assertThat(shelf.letters(number)).hasSize(4);
    }

    @Test
    void aCorrectionGetsItsOwnReceipt() {
        var number = shelf.proposal("recommended");
        shelf.receipt(number, "cd".repeat(32), Instant.parse("2022-02-17T07:59:58Z"));
        publish(new ProposalCorrected(new ProposalNumber(number), new DirectionId("2022-1", "1.3")));
        assertThat(shelf.letter(number, "correction-received", "a@example.org").body())
                .contains("cd".repeat(32));
    }

    @ParameterizedTest
    @CsvSource({
        "submitted,RECOMMENDED,RECOMMENDED,recommended",
        "submitted,REFUSED,NOT_RECOMMENDED,not-recommended",
        "submitted,REFUSED,RECOMMENDATION_LAPSED,recommendation-lapsed",
        "recommended,REFUSED,FORMALLY_REFUSED,formally-refused",
        "returned,REFUSED,CORRECTION_LAPSED,correction-lapsed",
        "recommended,REFUSED,FUNDS_INSUFFICIENT,funds-insufficient",
        "recommended,REFUSED,LETTER_REJECTED,letter-rejected",
        "recommended,REFUSED,EVIDENCE_REJECTED,evidence-rejected",
        "recommended,ELIGIBLE,LETTER_VERIFIED,eligible",
        "awaiting-confirmation,REFUSED,AGENCY_REJECTED,agency-rejected",
        "awaiting-confirmation,REFUSED,LIAISON_REFUSED,liaison-refused",
        "awaiting-confirmation,VOID,VOID,void",
        "awaiting-confirmation,ELIGIBLE,CONFIRMED,eligible",
        "awaiting-confirmation,ELIGIBLE,LIAISON_ELIGIBLE,eligible",
        "void,ELIGIBLE,REINSTATED,reinstated",
        "on-notice,DECLINED,OBJECTION_UPHELD,declined",
        "reviewed,DECLINED,DECLINED,declined",
        "on-notice,FUNDED,FUNDED,funded",
        "in-review,WITHDRAWN,WITHDRAWN,withdrawn"
    })
    void aStepIsToldByItsLetter(String from, ProposalStatus to, Cause cause, String kind) {
        var number = shelf.proposal(from);
        transaction.executeWithoutResult(
                status -> life.step(new ProposalNumber(number), to, cause, new Text("理由甲", "reason A")));
        assertThat(shelf.letters(number))
                .extracting(Letter::kind, Letter::address)
                .containsExactlyInAnyOrder(tuple(kind, "a@example.org"), tuple(kind, "office@example.org"));
    }

    @Test
    void whoIsFundedHearsHowMuchForHowLongAndWhatIsNext() {
        var number = shelf.proposal("on-notice");
        transaction.executeWithoutResult(
                status -> life.step(new ProposalNumber(number), ProposalStatus.FUNDED, Cause.FUNDED, null));
        assertThat(shelf.letter(number, "funded", "a@example.org").body())
                .contains("人民币 1,234,567.50 元", "2022-09-01 起 30 个月，至 2025-02-28", "下一步：")
                .contains("CNY 1,234,567.50", "30 months from 2022-09-01, until 2025-02-28", "Next step: ");
    }

    @Test
    void whatTheTwoApplicationsSayDifferentlyIsQuoted() {
        var number = shelf.proposal("awaiting-confirmation");
        when(agreement.mismatches(new ProposalNumber(number)))
                .thenReturn(List.of(new Mismatch(7, "nrf", List.of(new Difference("durationMonths", "24", "36")))));
        transaction.executeWithoutResult(status -> life.step(
                new ProposalNumber(number),
                ProposalStatus.RETURNED,
                Cause.RETURNED_FOR_AGREEMENT,
                new Text("请核对期限", "Check the duration")));
        assertThat(shelf.letter(number, "returned-for-agreement", "a@example.org")
                        .body())
                .contains("执行期限（月）", "申报书：24；外方申请：36", "the application abroad: 36", "请核对期限");
    }

    @ParameterizedTest
    @CsvSource({
        "draft,SUBMITTED,SUBMITTED",
        "returned,RECOMMENDED,CORRECTED",
        "recommended,AWAITING_CONFIRMATION,FORMALLY_PASSED",
        "eligible,IN_REVIEW,EXPERTS_ASSIGNED",
        "in-review,REVIEWED,REVIEWS_COMPLETE",
        "reviewed,IN_REVIEW,REVIEW_REOPENED",
        "reviewed,ON_NOTICE,ON_NOTICE",
        "reviewed,DECLINED,BELOW_CUT"
    })
    void otherStepsAreNotTold(String from, ProposalStatus to, Cause cause) {
        var number = shelf.proposal(from);
        transaction.executeWithoutResult(status -> life.step(new ProposalNumber(number), to, cause, null));
        assertThat(shelf.letters(number)).isEmpty();
    }

    @Test
    void aReturnedProposalHearsFindingsReasonAndDeadline() {
        var number = shelf.proposal("recommended");
        shelf.correctionUntil(number, Instant.parse("2022-03-01T15:59:59Z"));
        var finding = finding(Severity.FAILURE, "1.3(2)", "缺少知识产权协议");
        var warning = finding(Severity.WARNING, "1.3(3)", "期限偏长");
        var result = new CheckResult(
                new DirectionId("2022-1", "1.3"), Outcome.CORRECTABLE, List.of(finding, warning), List.of());
        when(checks.find(new ProposalNumber(number)))
                .thenReturn(Optional.of(new CheckRecord(1, new ProposalNumber(number), 0, result)));
        transaction.executeWithoutResult(status -> life.step(
                new ProposalNumber(number),
                ProposalStatus.RETURNED,
                Cause.RETURNED,
                new Text("请补正", "Please mend it")));
        assertThat(shelf.letter(number, "returned", "a@example.org").body())
                .contains("2022-03-01 23:59", "请补正 · Please mend it", "1.3(2) 缺少知识产权协议", "“指南原文”")
                .doesNotContain("期限偏长");
    }

    @Test
    void whoIsStruckOffHearsOfItOnce() {
        var number = shelf.proposal("on-notice");
        transaction.executeWithoutResult(status -> life.step(
                new ProposalNumber(number),
                ProposalStatus.DECLINED,
                Cause.OBJECTION_UPHELD,
                new Text("异议成立", "An objection was upheld")));
        transaction.executeWithoutResult(status ->
                shelf.writer().toApplicant(LetterKind.DECLINED, new ProposalNumber(number), Map.of(), "final"));
        assertThat(shelf.letters(number))
                .hasSize(2)
                .allMatch(letter -> letter.body().contains("异议成立"))
                .allMatch(letter -> letter.body().contains("对该项目的异议经调查成立。感谢"))
                .allMatch(letter -> letter.body().contains("An objection to it was upheld. Thank"));
    }

    @ParameterizedTest
    @CsvSource({
        "on-notice,FUNDED,FUNDED,立项",
        "on-notice,DECLINED,OBJECTION_UPHELD,未立项（异议成立）",
        "recommended,REFUSED,FORMALLY_REFUSED,不予受理",
        "awaiting-confirmation,VOID,VOID,单方申报无效",
        "in-review,WITHDRAWN,WITHDRAWN,已撤回"
    })
    void whoRecommendedItHearsOnceHowItEnds(String from, ProposalStatus to, Cause cause, String outcome) {
        var number = recommended(from, RecommendationDecision.RECOMMEND);
        transaction.executeWithoutResult(
                status -> life.step(new ProposalNumber(number), to, cause, new Text("理由甲", "reason A")));
        if (to == ProposalStatus.FUNDED || to == ProposalStatus.DECLINED) {
            publish(new ProposalDecided(
                    new ProposalNumber(number), new DirectionId("2022-1", "1.3"), Decision.valueOf(to.name())));
        }
        assertThat(shelf.letters(number))
                .filteredOn(letter -> letter.kind().equals("recommended-outcome"))
                .extracting(Letter::address)
                .containsExactlyInAnyOrder("rec1@example.org", "rec2@example.org");
        assertThat(shelf.letter(number, "recommended-outcome", "rec1@example.org")
                        .body())
                .contains("已有结果：" + outcome + "。", "come to this: " + to.label().en(), "理由甲")
                .satisfies(body -> assertThat(body.contains("(an objection was upheld)"))
                        .isEqualTo(cause == Cause.OBJECTION_UPHELD));
    }

    @Test
    void aReserveAndWhoRecommendedItHearOfItWhenTheRoundEnds() {
        var number = recommended("reviewed", RecommendationDecision.RECOMMEND);
        transaction.executeWithoutResult(
                status -> life.step(new ProposalNumber(number), ProposalStatus.DECLINED, Cause.BELOW_CUT, null));
        assertThat(shelf.letters(number)).isEmpty();
        publish(new ProposalDecided(new ProposalNumber(number), new DirectionId("2022-1", "1.3"), Decision.DECLINED));
        assertThat(shelf.letters(number))
                .extracting(Letter::kind, Letter::address)
                .containsExactlyInAnyOrder(
                        tuple("recommended-outcome", "rec1@example.org"),
                        tuple("recommended-outcome", "rec2@example.org"),
                        tuple("declined", "a@example.org"),
                        tuple("declined", "office@example.org"));
    }

    @Test
    void whoDeclinedToRecommendItHearsNothing() {
        var number = recommended("submitted", RecommendationDecision.DECLINE);
        transaction.executeWithoutResult(
                status -> life.step(new ProposalNumber(number), ProposalStatus.REFUSED, Cause.NOT_RECOMMENDED, null));
        assertThat(shelf.letters(number)).extracting(Letter::kind).containsOnly("not-recommended");
    }

    private String recommended(String status, RecommendationDecision decision) {
        var number = shelf.proposal(status);
        when(recommendations.find(new ProposalNumber(number)))
                .thenReturn(Optional.of(new Recommendation(
                        new ProposalNumber(number), "sc-kjt", decision, "意见", "rec1", Instant.EPOCH)));
        return number;
    }

    @Test
    void aStepThatFailsAfterwardsLeavesNoLetter() {
        var number = shelf.proposal("submitted");
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    life.step(new ProposalNumber(number), ProposalStatus.RECOMMENDED, Cause.RECOMMENDED, null);
                    throw Refusal.conflict("later", new Text("后来出错", "failed later"));
                }))
                .isInstanceOf(Refusal.class);
        assertThat(shelf.letters(number)).isEmpty();
    }

    private static Finding finding(Severity severity, String clause, String zh) {
        return new Finding("1.3-x", clause, severity, "/agreements", new Text(zh, "en"), "指南原文");
    }

    private void publish(Object event) {
        transaction.executeWithoutResult(status -> events.publishEvent(event));
    }
}
