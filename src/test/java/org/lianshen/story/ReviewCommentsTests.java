package org.lianshen.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianshen.LianshenTest;
import org.lianshen.programme.Catalogue;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * What reviewers write is read: every word by the panel, the comments by the applicant once it is decided, funded and
 * declined alike; names and confidential remarks by nobody else.
 */
@LianshenTest
class ReviewCommentsTests {

    private static final List<String> EXPERTS = List.of("expert01", "expert02", "expert03");
    private static final String REMARK = "仅供专家组：与某在研项目相近";

    @LocalServerPort
    int port;

    @Autowired
    Catalogue catalogue;

    House house;
    String funded;
    String declined;

    @BeforeEach
    void twoProposalsAreReviewed() {
        house = new House(port, catalogue);
        house.expertsExist();
        funded = eligible("REF-1");
        declined = eligible("REF-2");
        house.intakeCloses("1.9");
        house.officerAssigns("1.9");
        for (var expert : EXPERTS) {
            scores(expert, funded, 90);
            scores(expert, declined, 70);
        }
    }

    private String eligible(String reference) {
        var number = house.applicantSubmits("1.9");
        house.recommenderRecommends(number);
        house.officerPasses(number);
        house.agencySends("nrf", "1.9", "of-" + reference, number, "accepted");
        return number;
    }

    private void scores(String expert, String number, int score) {
        var sheet = new HashMap<>(House.sheet(score));
        sheet.put("comment", "总评来自" + code(expert, number));
        sheet.put(
                "criteria",
                Stream.of("content", "route", "plan", "team", "results")
                        .map(id -> Map.of("id", id, "score", score, "comment", id + " 的评语来自" + code(expert, number)))
                        .toList());
        sheet.put("remark", REMARK);
        house.sends(expert, house.task(expert, number, "score-proposal"), sheet).expect(204);
    }

    /** A word of its own per sheet that names nobody. */
    private static String code(String expert, String number) {
        return "样本" + "甲乙丙".charAt(EXPERTS.indexOf(expert)) + number.substring(number.length() - 1);
    }

    private void ends() {
        house.sends(
                        "chair",
                        house.task("chair", House.CALL + "-1.9", "settle-ranking"),
                        Map.of("overrides", List.of(Map.of("number", declined, "fund", "decline", "reason", "重点不符"))))
                .expect(204);
        house.approverApproves("1.9");
        house.timePasses("P12D");
        house.expectStatus(funded, "funded");
        house.expectStatus(declined, "declined");
    }

    private JsonNode comments(String number) {
        return house.as("applicant1")
                .get("/api/proposals/" + number + "/comments")
                .expect(200)
                .json();
    }

    @Test
    void everyApplicantGetsTheCommentsWithTheDecision() {
        ends();
        for (var number : List.of(funded, declined)) {
            var comments = comments(number);
            assertThat(comments).hasSize(3);
            assertThat(comments.findValuesAsText("comment"))
                    .contains(EXPERTS.stream()
                            .map(expert -> "总评来自" + code(expert, number))
                            .toArray(String[]::new))
                    .contains("team 的评语来自" + code("expert02", number));
            assertThat(comments.toString()).doesNotContain("评审人", "expert", REMARK, "score", "90", "70");
            var letter = house.letter(number, number.equals(funded) ? "funded" : "declined");
            var page = house.as("applicant1")
                    .get("/proposals/" + number)
                    .expect(200)
                    .text();
            for (var expert : EXPERTS) {
                assertThat(letter).contains("总评来自" + code(expert, number), "route 的评语来自" + code(expert, number));
                assertThat(page).contains("总评来自" + code(expert, number), "plan 的评语来自" + code(expert, number));
            }
            assertThat(letter + page).doesNotContain("评审人0", REMARK);
        }
    }

    @Test
    void beforeTheDecisionNobodyOutsideReadsThem() {
        for (var number : List.of(funded, declined)) {
            var early = house.as("applicant1")
                    .get("/api/proposals/" + number + "/comments")
                    .expect(404)
                    .json();
            assertThat(early.toString()).contains("not-decided");
            assertThat(house.as("applicant1")
                            .get("/proposals/" + number)
                            .expect(200)
                            .text())
                    .doesNotContain("总评来自");
        }
        house.as("applicant2").get("/api/proposals/" + funded + "/comments").expect(404);
        house.as("expert01").get("/api/proposals/" + funded + "/comments").expect(404);
    }

    /** On the reserve until the round ends: nothing is decided for it yet. */
    @Test
    void theReserveIsNotDecided() {
        house.sends(
                        "chair",
                        house.task("chair", House.CALL + "-1.9", "settle-ranking"),
                        Map.of("overrides", List.of(Map.of("number", declined, "fund", "decline", "reason", "重点不符"))))
                .expect(204);
        house.approverApproves("1.9");
        house.expectStatus(declined, "declined");
        house.as("applicant1").get("/api/proposals/" + declined + "/comments").expect(404);
    }

    @Test
    void thePanelReadsEveryWordAndNobodyElse() {
        var path = "/rounds/" + House.CALL + "/1.9/proposals/" + funded;
        for (var reader : List.of("officer", "chair", "approver")) {
            var sheets =
                    house.as(reader).get("/api" + path + "/reviews").expect(200).json();
            assertThat(sheets.get("number").asText()).isEqualTo(funded);
            assertThat(sheets.get("mean").decimalValue()).isEqualByComparingTo("90");
            assertThat(sheets.get("spread").decimalValue()).isEqualByComparingTo("0");
            assertThat(sheets.get("criteria").findValuesAsText("id"))
                    .containsExactly("content", "route", "plan", "team", "results");
            assertThat(sheets.get("sheets")).hasSize(3).allSatisfy(sheet -> {
                assertThat(sheet.get("remark").asText()).isEqualTo(REMARK);
                assertThat(sheet.at("/marks/team/score").decimalValue()).isEqualByComparingTo("90");
                assertThat(sheet.get("version").asInt()).isEqualTo(1);
                // the approver reads a pseudonym
                assertThat(sheet.get("name").asText())
                        .matches(reader.equals("approver") ? "Reviewer R-[0-9A-F]{6}" : "评审人\\d\\d");
            });
            assertThat(house.as(reader).get(path).expect(200).text())
                    .contains(REMARK, "总评来自" + code("expert03", funded));
        }
        for (var other : List.of("finance", "liaison", "manager", "designer", "admin", "expert01", "applicant1")) {
            house.as(other).get("/api" + path + "/reviews").expect(403);
            house.as(other).get(path).expect(403);
        }
        house.as("officer")
                .get("/api/rounds/" + House.CALL + "/2.0/proposals/" + funded + "/reviews")
                .expect(404);
    }

    @Test
    void anExpertSeesOwnReviewsAndInTheEndHowItEnded() {
        var mine = house.as("expert01").get("/api/reviews").expect(200).json();
        assertThat(mine.findValuesAsText("number")).containsExactlyInAnyOrder(funded, declined);
        assertThat(mine.findValuesAsText("state")).containsOnly("sent");
        assertThat(mine.get(0).get("due").asText()).endsWith("+08:00");
        assertThat(mine.findValuesAsText("outcome")).containsOnly("null");
        var one = house.as("expert01")
                .get("/api/reviews/" + mine.get(0).get("id").asText())
                .expect(200)
                .json();
        assertThat(one.get("criteria")).hasSize(5);
        assertThat(one.at("/facts/title/zh").asText()).isNotEmpty();
        assertThat(one.at("/sheet/remark").asText()).isEqualTo(REMARK);
        house.as("expert02")
                .get("/api/reviews/" + mine.get(0).get("id").asText())
                .expect(404);
        house.as("applicant1").get("/api/reviews").expect(403);
        assertThat(house.as("expert01").get("/reviews").expect(200).text()).contains(funded, declined);
        ends();
        assertThat(house.as("expert01").get("/api/reviews").expect(200).json().findValuesAsText("outcome"))
                .containsExactlyInAnyOrder("funded", "declined");
    }
}
