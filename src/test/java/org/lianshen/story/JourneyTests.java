package org.lianshen.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianshen.LianshenTest;
import org.lianshen.programme.Catalogue;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Proposals on their way to each of their ends, driven over HTTP only: our API, the demo clock, Tasklist's own calls.
 */
@LianshenTest
class JourneyTests {

    @LocalServerPort
    int port;

    @Autowired
    Catalogue catalogue;

    House house;

    @BeforeEach
    void enter() {
        house = new House(port, catalogue);
    }

    @Test
    void aProposalIsFunded() {
        house.expertsExist();
        var number = house.applicantSubmits("1.9");
        house.expectStatus(number, "submitted");
        house.recommenderRecommends(number);
        house.expectStatus(number, "recommended");
        house.officerPasses(number);
        house.expectStatus(number, "awaiting-confirmation");
        house.agencySends("nrf", "1.9", "m1", number, "accepted");
        house.expectStatus(number, "eligible");
        house.intakeCloses("1.9");
        house.officerAssigns("1.9");
        house.expectStatus(number, "in-review");
        house.expertScores("expert01", number, 90);
        house.expertScores("expert02", number, 80);
        house.expertScores("expert03", number, 85);
        house.expectStatus(number, "reviewed");
        house.chairSettles("1.9");
        house.approverApproves("1.9");
        house.expectStatus(number, "on-notice");
        assertThat(house.anonymous().get("/api/notices/2022-1/1.9").expect(200).text())
                .contains(number);
        house.timePasses("P10D");
        house.expectStatus(number, "funded");
        assertThat(house.letters(number))
                .contains("receipt", "recommendation-request", "recommended", "eligible", "on-notice", "funded");
    }

    @Test
    void belowTheCutItIsDeclined() {
        house.expertsExist();
        // the budget of 1.9 is 6 million: the second does not fit beside the first
        var better = house.applicantSubmits("1.9", content -> asks(content, "4000000.00"));
        var worse = house.applicantSubmits("1.9", content -> asks(content, "3000000.00"));
        for (var number : List.of(better, worse)) {
            house.recommenderRecommends(number);
            house.officerPasses(number);
            house.agencySends("nrf", "1.9", "m-" + number, number, "received");
        }
        house.intakeCloses("1.9");
        house.officerAssigns("1.9");
        for (var expert : List.of("expert01", "expert02", "expert03")) {
            house.expertScores(expert, better, 90);
            house.expertScores(expert, worse, 70);
        }
        house.chairSettles("1.9");
        house.approverApproves("1.9");
        house.expectStatus(better, "on-notice");
        house.expectStatus(worse, "declined");
        assertThat(house.letters(worse)).as("in reserve until the round ends").doesNotContain("declined");
        house.timePasses("P10D");
        house.expectStatus(better, "funded");
        house.expectStatus(worse, "declined");
        assertThat(house.letters(worse)).contains("declined");
    }

    private static void asks(ObjectNode content, String yuan) {
        content.put("requestedFunding", new BigDecimal(yuan));
        ((ObjectNode) content.get("participants").get(0)).put("governmentFunding", new BigDecimal(yuan));
    }

    @Test
    void theRecommenderDeclines() {
        var number = house.applicantSubmits("2.0");
        var task = house.task("recommender-sc-kjt", number, "recommend-proposal");
        house.sends("recommender-sc-kjt", task, Map.of("decision", "decline")).expect(422);
        house.expectStatus(number, "submitted");
        house.resends("recommender-sc-kjt", task, Map.of("decision", "decline", "opinion", "与本地规划不符"))
                .expect(204);
        house.expectStatus(number, "refused");
        assertThat(house.letters(number)).contains("not-recommended");
    }

    @Test
    void theRecommendersDeadlinePasses() {
        var number = house.applicantSubmits("2.0");
        house.timePasses("P36D");
        house.expectStatus(number, "submitted");
        house.timePasses("P2D");
        house.expectStatus(number, "refused");
        assertThat(house.letters(number)).contains("recommendation-lapsed");
    }

    @Test
    void theOfficerRefuses() {
        var number = house.applicantSubmits("2.1");
        house.recommenderRecommends(number);
        var task = house.task("officer", number, "check-formal-requirements");
        house.sends("officer", task, Map.of("decision", "refuse", "reason", "内容不属于本方向"))
                .expect(204);
        house.expectStatus(number, "refused");
        assertThat(house.letters(number)).contains("formally-refused");
    }

    @Test
    void itIsReturnedAndCorrected() {
        var number = house.applicantSubmits("2.2", content -> content.put("durationMonths", 25));
        house.recommenderRecommends(number);
        var refused = house.sends(
                "officer", house.task("officer", number, "check-formal-requirements"), house.passing(number));
        refused.expect(422);
        assertThat(refused.json().get("message").asText()).contains("2.2(1)").contains("不能通过");
        house.resends(
                        "officer",
                        house.task("officer", number, "check-formal-requirements"),
                        Map.of("decision", "return", "reason", "执行期请改为不超过 24 个月"))
                .expect(204);
        house.expectStatus(number, "returned");
        assertThat(house.letters(number)).contains("returned");
        house.applicantCorrects(number, content -> content.put("durationMonths", 24));
        house.expectStatus(number, "recommended");
        house.officerPasses(number);
        house.expectStatus(number, "awaiting-confirmation");
    }

    @Test
    void theCorrectionLapses() {
        var number = house.applicantSubmits("2.2", content -> content.put("durationMonths", 25));
        house.recommenderRecommends(number);
        house.officerReturns(number, "执行期请改为不超过 24 个月");
        // the tenth working day comes after twelve to fourteen days, depending on the weekday
        house.timePasses("P11D");
        house.expectStatus(number, "returned");
        house.timePasses("P4D");
        house.expectStatus(number, "refused");
        assertThat(house.submit(number).status()).isEqualTo(409);
        assertThat(house.letters(number)).contains("correction-lapsed");
    }

    @Test
    void theAgencyRejects() {
        var number = house.applicantSubmits("2.3");
        house.recommenderRecommends(number);
        house.officerPasses(number);
        house.agencySends("gknt", "2.3", "r1", number, "rejected");
        house.expectStatus(number, "refused");
        assertThat(house.letters(number)).contains("agency-rejected");
    }

    @Test
    void withoutConfirmationItIsVoidUntilReinstated() {
        house.expertsExist();
        var number = house.applicantSubmits("2.4", House::withoutForeignSubmission);
        house.recommenderRecommends(number);
        house.officerPasses(number);
        house.expectStatus(number, "awaiting-confirmation");
        house.timePasses("P61D");
        house.expectStatus(number, "void");
        assertThat(house.letters(number)).contains("void");
        house.agencySends("mid", "2.4", "late", number, "accepted");
        house.expectStatus(number, "void");
        var task = house.task("liaison", number, "decide-late-confirmation");
        house.sends("liaison", task, Map.of("decision", "change")).expect(422);
        house.resends("liaison", task, Map.of("decision", "change", "reason", "外方系统故障，情况属实"))
                .expect(204);
        house.expectStatus(number, "eligible");
        // the round had ended empty; it opens again, and its intake, long over, ends at once
        house.timePasses("PT1S");
        house.officerAssigns("2.4");
        house.expectStatus(number, "in-review");
    }

    @Test
    void anEarlyConfirmationCountsWhenItsTimeComes() {
        var number = house.applicantDrafts("2.4", content -> {});
        house.agencySends("mid", "2.4", "early", "REF-1", "received");
        house.submit(number).expect(202);
        house.recommenderRecommends(number);
        house.officerPasses(number);
        house.expectStatus(number, "eligible");
    }

    @Test
    void itIsWithdrawnWhileExpertsAreAtWork() {
        house.expertsExist();
        var number = house.applicantSubmits("1.9");
        house.recommenderRecommends(number);
        house.officerPasses(number);
        house.agencySends("nrf", "1.9", "m1", number, "accepted");
        house.intakeCloses("1.9");
        house.officerAssigns("1.9");
        house.expertScores("expert01", number, 90);
        house.applicantWithdraws(number);
        house.expectStatus(number, "withdrawn");
        assertThat(house.tasks("expert02", number, "score-proposal")).isEmpty();
        assertThat(house.letters(number)).contains("withdrawn", "review-withdrawn");
    }

    @Test
    void inDirection13ALiaisonOfficerDecidesOnSilence() {
        var refused = house.applicantSubmits("1.3");
        var admitted = house.applicantSubmits("1.3");
        for (var number : List.of(refused, admitted)) {
            house.recommenderRecommends(number);
            house.officerPasses(number);
        }
        house.timePasses("P61D");
        house.expectStatus(admitted, "awaiting-confirmation");
        house.sends(
                        "liaison",
                        house.task("liaison", admitted, "decide-missing-confirmation"),
                        Map.of("decision", "eligible", "reason", "奥方书面说明受理延迟"))
                .expect(204);
        house.expectStatus(admitted, "eligible");
        house.sends(
                        "liaison2",
                        house.task("liaison2", refused, "decide-missing-confirmation"),
                        Map.of("decision", "refuse", "reason", "奥方确认未收到申请"))
                .expect(204);
        house.expectStatus(refused, "refused");
    }

    @Test
    void inDirection13FinanceVerifiesMatchingFunds() {
        var number = house.applicantSubmits("1.3", House::withEnterprise);
        house.recommenderRecommends(number);
        house.officerPasses(number);
        var task = house.task("finance", number, "verify-matching-funds");
        house.sends(
                        "finance",
                        task,
                        Map.of(
                                "verdicts",
                                List.of(Map.of("participant", "cn2", "source", "银行资信证明", "verdict", "insufficient")),
                                "decision",
                                "verified"))
                .expect(422);
        house.resends(
                        "finance",
                        task,
                        Map.of(
                                "verdicts",
                                List.of(Map.of("participant", "cn2", "source", "银行资信证明", "verdict", "verified")),
                                "decision",
                                "verified"))
                .expect(204);
        house.expectStatus(number, "awaiting-confirmation");
    }
}
