package org.lianshen.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianshen.programme.Catalogue;
import org.lianshen.programme.DirectionId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A call in an outside folder, with one made-up direction and numbers of its own, lives after a start, without Java.
 */
@OutsideCallTest
class OutsideCallTests {

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
    void itIsPublishedWithItsOwnNumbers() {
        var direction = house.anonymous()
                .get("/api/calls/2030-9/directions/3.0")
                .expect(200)
                .json();
        assertThat(direction.at("/pools/0/quota").asInt()).isEqualTo(7);
        assertThat(direction.at("/pools/0/budget").decimalValue()).isEqualByComparingTo("1234567.89");
    }

    @Test
    void theReviewTemplateOfACallIsScored() {
        var number = house.inReview(OutsideCalls.THREE);
        var task = house.task("expert01", number, "score-proposal");
        var rows = House.json(house.shown("expert01", task), "criteria");
        assertThat(rows.findValuesAsText("id")).containsExactly("worth", "team", "risk");
        assertThat(rows.get(2).get("commentRule").asText()).isEqualTo("none");
        var worth = Map.of("id", "worth", "score", 7.5, "comment", "值得");
        var team = Map.of("id", "team", "abstain", true);
        var risk = Map.of("id", "risk", "score", 4);
        refused(task, List.of(worth, team, Map.of("id", "risk", "abstain", true)), "criteria/2/abstain");
        refused(task, List.of(Map.of("id", "worth", "score", 7.3, "comment", "值得"), team, risk), "criteria/0/score");
        refused(task, List.of(Map.of("id", "worth", "score", 7.5), team, risk), "criteria/0/comment");
        refused(task, List.of(worth, team, Map.of("id", "risk", "score", 4, "comment", "多余")), "criteria/2/comment");
        house.resends("expert01", task, sheet(List.of(worth, team, risk))).expect(204);
        var mine = house.as("expert01").get("/api/reviews").expect(200).json().get(0);
        // (50 × 75 + 20 × 75) / 70
        assertThat(mine.get("score").decimalValue()).isEqualByComparingTo("75");
        var sheets = house.as("officer")
                .get("/api/rounds/2030-9/3.0/proposals/" + number + "/reviews")
                .expect(200)
                .json()
                .get("sheets");
        assertThat(sheets).hasSize(1);
        assertThat(sheets.get(0).at("/marks/team/score").isMissingNode()).isTrue();
        assertThat(sheets.get(0).at("/marks/team/abstained").asBoolean()).isTrue();
        assertThat(sheets.get(0).get("recommendation").asText()).isEqualTo("fund");
    }

    /** Half of the weight must be judged. */
    @Test
    void tooLittleJudgedIsRefusedWithTheReason() {
        var number = house.inReview(OutsideCalls.NINE);
        var task = house.task("expert02", number, "score-proposal");
        house.as("expert02")
                .engine("/task/" + task + "/claim", Map.of("userId", "expert02"))
                .expect(204);
        var rows = IntStream.rangeClosed(1, 9)
                .mapToObj(place -> place > 5
                        ? Map.<String, Object>of("id", "c" + place, "abstain", true)
                        : Map.<String, Object>of("id", "c" + place, "score", 3))
                .toList();
        assertThat(house.resends("expert02", task, Map.of("decision", "score", "comment", "总评", "criteria", rows))
                        .expect(422)
                        .text())
                .contains("criteria", "45 %", "45%");
        var enough = new ArrayList<>(rows);
        enough.set(5, Map.of("id", "c6", "score", 5));
        house.resends("expert02", task, Map.of("decision", "score", "comment", "总评", "criteria", enough))
                .expect(204);
        var mine = house.as("expert02").get("/api/reviews").expect(200).json().get(0);
        // c1 to c5 weigh 9 each and are half way up, c6 weighs 15 and is at the top: (45 × 50 + 15 × 100) / 60
        assertThat(mine.get("score").decimalValue()).isEqualByComparingTo("62.5");
    }

    private void refused(String task, List<? extends Map<String, ?>> rows, String... paths) {
        house.as("expert01").engine("/task/" + task + "/claim", Map.of("userId", "expert01"));
        var errors =
                house.resends("expert01", task, sheet(rows)).expect(422).json().get("errors");
        assertThat(errors.findValuesAsText("path")).containsExactly(paths);
    }

    private static Map<String, Object> sheet(List<? extends Map<String, ?>> rows) {
        return Map.of(
                "decision", "score",
                "criteria", rows,
                "comment", "总评",
                "recommendation", "fund",
                "familiarity", "well");
    }

    @Test
    void itsRulesAndItsProcessWork() {
        var content = Sample.jointResearch(
                catalogue.direction(new DirectionId("2030-9", "3.0")).orElseThrow());
        content.put("field", "造船").put("recommender", "moe");
        var check = house.as("applicant1")
                .post("/api/formal-checks", content)
                .expect(200)
                .json();
        assertThat(check.get("findings").findValuesAsText("clause")).containsExactly("3.0 fields");
        content.put("field", "地热");
        var number = house.as("applicant1")
                .post("/api/proposals", content)
                .expect(201)
                .json()
                .get("number")
                .asText();
        assertThat(number).isEqualTo("2030-9-3.0-0001");
        house.submit(number).expect(202);
        var task = house.task("recommender-moe", number, "recommend-proposal");
        house.sends("recommender-moe", task, Map.of("decision", "recommend")).expect(204);
        house.officerPasses(number);
        house.as("agency-xag")
                .post(
                        "/api/agencies/xag/confirmations",
                        List.of(Map.of("id", "m1", "direction", "3.0", "reference", number, "decision", "accepted")))
                .expect(200);
        house.expectStatus(number, "eligible");
        house.as("officer")
                .post("/api/calls/2030-9/directions/3.0/closing", Map.of("reason", "试运行"))
                .expect(201);
        assertThat(house.tasks("officer", "2030-9-3.0", "assign-experts")).hasSize(1);
    }
}
