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
 * Why a proposal is refused, returned or let through reaches its applicant: clause and reason, in letter and history.
 */
@LianshenTest
class ReasonsInLettersTests {

    private static final String OVERRIDE_REASON = "与国家级项目研究内容重复";

    @LocalServerPort
    int port;

    @Autowired
    Catalogue catalogue;

    House house;
    Offices offices;

    @BeforeEach
    void enter() {
        house = new House(port, catalogue);
        offices = new Offices(house, catalogue);
    }

    /** Both languages of the letter and the history give these words. */
    private void told(String number, String kind, String clause, String reason) {
        var letter = house.letter(number, kind);
        assertThat(letter).contains(clause, "理由：", "Reason: ", reason);
        assertThat(letter.split("-{20,}"))
                .hasSize(2)
                .allSatisfy(half -> assertThat(half).contains(clause, reason));
        assertThat(offices.reasonOf(number, kind)).contains(reason);
    }

    @Test
    void theRecommenderDeclines() {
        var number = house.applicantSubmits("2.0");
        offices.decides(
                        "recommender-sc-kjt",
                        number,
                        "recommend-proposal",
                        Map.of("decision", "decline", "opinion", "与本地规划不符"))
                .expect(204);
        told(number, "not-recommended", "申报通知", "与本地规划不符");
    }

    @Test
    void theRecommendersOpinionStandsInTheOfficersFormAndTheDossier() {
        var number = house.applicantSubmits("2.0");
        offices.decides(
                        "recommender-sc-kjt",
                        number,
                        "recommend-proposal",
                        Map.of("decision", "recommend", "remark", "团队基础扎实，<建议>支持"))
                .expect(204);
        var form = house.shown("officer", house.task("officer", number, "check-formal-requirements"));
        assertThat(form.at("/opinion/value").asText()).isEqualTo("团队基础扎实，<建议>支持");
        assertThat(form.at("/recommenderName/value").asText())
                .containsAnyOf("四川省科学技术厅", "Science and Technology Department of Sichuan Province");
        for (var reader : List.of("officer", "applicant1", "recommender-sc-kjt")) {
            assertThat(house.as(reader).get("/proposals/" + number).expect(200).text())
                    .contains("团队基础扎实，&lt;建议&gt;支持");
        }
    }

    @Test
    void theRecommendersDeadlinePasses() {
        var number = house.applicantSubmits("2.0");
        house.timePasses("P38D");
        told(number, "recommendation-lapsed", "申报通知", "四川省科学技术厅");
        assertThat(house.letter(number, "recommendation-lapsed"))
                .contains("Sichuan Province", "北京时间", "Beijing time")
                .doesNotContain("sc-kjt");
    }

    @Test
    void theOfficerRefusesBecauseOfAnAnswer() {
        var number = house.applicantSubmits("1.3");
        house.recommenderRecommends(number);
        var task = house.task("officer", number, "check-formal-requirements");
        house.sends(
                        "officer",
                        task,
                        Map.of(
                                "decision",
                                "refuse",
                                "reason",
                                "双方投入明显失衡",
                                "answers",
                                List.of(Map.of("rule", "1.3-balance", "answer", "no", "remark", "外方仅出一人"))))
                .expect(204);
        told(number, "formally-refused", "1.3(1)", "双方投入明显失衡");
        assertThat(house.letter(number, "formally-refused"))
                .contains("外方仅出一人", "The answer is no.", "指南原文")
                .doesNotContain("1.3-balance");
    }

    @Test
    void theOfficerRefusesForAReasonOfTheirOwn() {
        var number = house.applicantSubmits("2.1");
        house.recommenderRecommends(number);
        house.sends(
                        "officer",
                        house.task("officer", number, "check-formal-requirements"),
                        Map.of("decision", "refuse", "reason", "内容不属于本方向"))
                .expect(204);
        told(number, "formally-refused", "申报通知", "内容不属于本方向");
    }

    @Test
    void theCorrectionLapses() {
        var number = house.applicantSubmits("2.2", content -> content.put("durationMonths", 25));
        house.recommenderRecommends(number);
        house.sends(
                        "officer",
                        house.task("officer", number, "check-formal-requirements"),
                        Map.of("decision", "return", "reason", "执行期请改为不超过 24 个月"))
                .expect(204);
        house.timePasses("P30D");
        house.expectStatus(number, "refused");
        told(number, "correction-lapsed", "2.2(1)", "修改稿未在截止时间");
    }

    @Test
    void fundsAreNotThere() {
        var number = offices.passes("1.4");
        offices.financeDecides(number, "insufficient", "insufficient", "银行证明金额不足")
                .expect(204);
        told(number, "funds-insufficient", "1.4(1)", "银行证明金额不足");
    }

    @Test
    void fundsAreWaived() {
        var number = offices.passes("1.6");
        offices.financeDecides(number, "insufficient", "verified", "母公司已书面担保").expect(204);
        told(number, "funds-waived", "1.6(1)", "母公司已书面担保");
    }

    @Test
    void theLetterOfSupportIsDenied() {
        var number = offices.passes("1.2");
        offices.contactAnswers(number, "denied", "联系人称从未出具该函").expect(204);
        told(number, "letter-rejected", "1.2(3)", "联系人称从未出具该函");
    }

    @Test
    void theEvidenceDoesNotHold() {
        var number = offices.passes("2.6");
        offices.evidenceIs(number, "rejected", "出资方为私人基金会").expect(204);
        told(number, "evidence-rejected", "2.6(1)", "出资方为私人基金会");
    }

    @Test
    void theAgencyRejects() {
        var number = house.applicantSubmits("2.3");
        house.recommenderRecommends(number);
        house.officerPasses(number);
        house.agencySends("gknt", "2.3", "r1", number, "rejected");
        told(number, "agency-rejected", "2.3(2)", "白俄罗斯国家科学技术委员会");
        assertThat(house.letter(number, "agency-rejected"))
                .contains("State Committee on Science and Technology of Belarus")
                .doesNotContain("gknt");
    }

    @Test
    void noConfirmationComes() {
        var number = house.applicantSubmits("2.4", House::withoutForeignSubmission);
        house.recommenderRecommends(number);
        house.officerPasses(number);
        house.timePasses("P61D");
        told(number, "void", "2.4(2)", "乌兹别克斯坦创新发展部");

        house.agencySends("mid", "2.4", "late", number, "accepted");
        offices.decides(
                        "liaison",
                        number,
                        "decide-late-confirmation",
                        Map.of("decision", "keep", "reason", "外方系统记录显示申请晚于截止时间"))
                .expect(204);
        house.expectStatus(number, "void");
        assertThat(house.letter(number, "decision-kept")).contains("外方系统记录显示申请晚于截止时间");
        assertThat(offices.reasonOf(number, "decision-kept")).contains("外方系统记录显示申请晚于截止时间");
    }

    @Test
    void aDifferenceIsAccepted() {
        var number = offices.passes("1.4");
        offices.financeDecides(number, "verified", "verified", "").expect(204);
        offices.agencySends("ffg", "1.4", number, "accepted", Map.of("durationMonths", 12));
        offices.decides(
                        "liaison",
                        number,
                        "settle-differences",
                        Map.of("decision", "accept", "reason", "双方书面同意执行期以中方为准"))
                .expect(204);
        house.expectStatus(number, "eligible");
        assertThat(house.letter(number, "eligible")).contains("双方书面同意执行期以中方为准");
        assertThat(offices.reasonOf(number, "confirmed")).contains("双方书面同意执行期以中方为准");
    }

    @Test
    void theChairDepartsFromTheCutLine() {
        house.expertsExist();
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
        var task = house.task("chair", "2022-1-1.9", "settle-ranking");
        var secrets = List.of(
                "评审时不如 " + worse,
                house.as("officer")
                                .get("/api/experts")
                                .json()
                                .findValuesAsText("name")
                                .get(0) + "专家认为重复");
        for (var secret : secrets) {
            assertThat(house.sends("chair", task, settling(better, secret, worse, "填补空缺"))
                            .expect(422)
                            .json()
                            .get("message")
                            .asText())
                    .contains("申请人会看到理由");
        }
        house.resends("chair", task, settling(better, OVERRIDE_REASON, worse, "填补领域空缺"))
                .expect(204);
        house.approverApproves("1.9");
        assertThat(house.letter(worse, "on-notice")).contains("填补领域空缺").doesNotContain(OVERRIDE_REASON, better);
        assertThat(offices.reasonOf(worse, "on-notice")).contains("填补领域空缺");
        assertThat(offices.reasonOf(better, "below-cut")).contains(OVERRIDE_REASON);
        house.timePasses("P10D");
        assertThat(house.letter(worse, "funded"))
                .contains("资助经费：人民币 3,000,000.00 元", "执行期限：2027-09-01 起 24 个月，至 2029-08-31", "下一步：", "四川省科学技术厅")
                .contains("Grant: CNY 3,000,000.00", "24 months from 2027-09-01, until 2029-08-31", "Next step: ");
        assertThat(house.letter(better, "declined")).contains(OVERRIDE_REASON).doesNotContain("填补领域空缺", worse);
    }

    private static Map<String, Object> settling(String declined, String why, String funded, String whyFunded) {
        return Map.of(
                "overrides",
                List.of(
                        Map.of("number", declined, "fund", "decline", "reason", why),
                        Map.of("number", funded, "fund", "fund", "reason", whyFunded)));
    }

    private static void asks(ObjectNode content, String yuan) {
        content.put("requestedFunding", new BigDecimal(yuan));
        ((ObjectNode) content.get("participants").get(0)).put("governmentFunding", new BigDecimal(yuan));
    }
}
