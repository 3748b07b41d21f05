package org.lianshen.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianshen.expertreview.Assignments;
import org.lianshen.expertreview.Deliberations;
import org.lianshen.proposal.ProposalNumber;
import org.lianshen.proposal.Proposals;
import org.lianshen.story.House;
import org.lianshen.story.OutsideCallTest;
import org.lianshen.story.OutsideCalls;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Scores that are far apart: one more expert, and a deliberation, as two calls ask for it. */
@OutsideCallTest
class DeliberationProcessTests {

    /** What distinguishes the experts' words; their names do not. */
    private static final Map<String, String> WORDS =
            Map.of("expert01", "甲", "expert02", "乙", "expert03", "丙", "revised", "改");

    House house;
    EngineProbe engineProbe;

    @BeforeEach
    void enter(@Autowired ApplicationContext context) {
        var actors = new ProcessActors(context);
        house = actors.house;
        engineProbe = actors.engineProbe;
    }

    @Test
    void nearScoresNeedNoDeliberation() {
        var number = house.inReview(OutsideCalls.NINE);
        // one step of four is 25 points on one criterion of 9 %: far from 20 points in all
        score(number, Map.of("expert01", 3, "expert02", 3, "expert03", 3));
        engineProbe.expectStatus(number, "reviewed");
        assertThat(engineProbe.passed(number, "expert-review")).doesNotContain("call_deliberation", "task_addExpert");
    }

    @Test
    void aSpreadOfTheThresholdIsNotTooFar() {
        var number = house.inReview(OutsideCalls.THREE);
        // worth weighs 50 of 100: four points of ten are 20 points of a hundred
        scoreWorth(number, "expert01", 5);
        scoreWorth(number, "expert02", 9);
        scoreWorth(number, "expert03", 7);
        engineProbe.expectStatus(number, "reviewed");
    }

    @Test
    void theExpertsReadTheOthersAndReviseOnce() {
        var number = house.inReview(OutsideCalls.NINE);
        var stage = engineProbe.instance(number, "expert-review");
        score(number, Map.of("expert01", 1, "expert02", 5, "expert03", 3));
        engineProbe.expectStatus(number, "in-review");
        assertThat(stage).isWaitingAt("call_deliberation").hasPassed("task_surveySpread");
        var deliberation = engineProbe.instance(number, "deliberation");
        assertThat(deliberation).isWaitingAt("task_reviseSheet");
        assertThat(house.letters(number).stream().filter("deliberation-opened"::equals))
                .hasSize(3);

        var task = house.task("expert01", number, "revise-sheet");
        assertThat(engineProbe
                        .tasks
                        .createTaskQuery()
                        .taskId(task)
                        .singleResult()
                        .getDueDate())
                .isEqualTo(engineProbe.bean(Deliberations.class).until(new ProposalNumber(number)));
        var card = house.as("expert01")
                .get("/api/tasks/cards?ids=" + task)
                .expect(200)
                .json();
        assertThat(card.findValuesAsText("dossier")).containsExactly("/reviews/" + assignment(number, "expert01"));
        var shown = house.shown("expert01", task);
        assertThat(shown.toString()).doesNotContain("expert0", "评审人0", "评审单位", "只给专家组乙", "只给专家组丙");
        var rows = House.json(shown, "otherRows");
        assertThat(rows).as("two others with nine criteria and their whole").hasSize(20);
        assertThat(rows.findValuesAsText("comment")).contains("总评乙", "总评丙");
        assertThat(House.json(shown, "criteria").get(0).get("score").asInt()).isEqualTo(1);
        refused("expert01", task, revised(4, ""), "reason");
        refused("expert01", task, revised(9, "说得有理"), "criteria/0/score");
        house.sends("expert01", task, revised(4, "说得有理")).expect(204);
        assertThat(house.as("expert02")
                        .post("/api/reviews/" + assignment(number, "expert02") + "/taking-back", Map.of())
                        .expect(409)
                        .text())
                .as("who has read the others revises with a reason, or not at all")
                .contains("deliberated");
        keep("expert02", number);
        assertThat(house.as("expert02")
                        .get("/api/reviews")
                        .expect(200)
                        .json()
                        .get(0)
                        .get("state")
                        .asText())
                .isEqualTo("sent");
        engineProbe.expectStatus(number, "in-review");
        keep("expert03", number);
        assertThat(deliberation).isEnded().hasPassed("event_expertsHeard");
        assertThat(stage).isEnded();
        engineProbe.expectStatus(number, "reviewed");
        var sheets = reviews(number).get("sheets");
        assertThat(sheets).hasSize(3);
        var first = sheets.get(0);
        assertThat(first.get("version").asInt()).isEqualTo(2);
        assertThat(first.at("/versions/0/end/kind").asText()).isEqualTo("revised");
        assertThat(first.at("/versions/0/end/reason").asText()).isEqualTo("说得有理");
        assertThat(first.get("score").decimalValue()).isEqualByComparingTo("75");
        assertThat(sheets.get(1).get("version").asInt()).isEqualTo(1);
    }

    @Test
    void whoSaysNothingKeepsTheirSheet() {
        var number = house.inReview(OutsideCalls.NINE);
        score(number, Map.of("expert01", 1, "expert02", 5, "expert03", 3));
        var deliberation = engineProbe.instance(number, "deliberation");
        keep("expert01", number);
        var until = engineProbe.bean(Deliberations.class).until(new ProposalNumber(number));
        engineProbe.timeReaches(until.minusSeconds(1));
        engineProbe.expectStatus(number, "in-review");
        engineProbe.timeReaches(until.plusSeconds(1));
        assertThat(deliberation).isEnded().hasPassed("event_deliberationDeadlinePassed", "event_deliberationLapsed");
        engineProbe.expectStatus(number, "reviewed");
        assertThat(engineProbe.tasks(number, "revise-sheet")).isEmpty();
    }

    /** What such an expert sent stays until somebody decides; they neither read the others nor revise. */
    @Test
    void whoTurnsOutToHaveAConflictDoesNotRevise() {
        var number = house.inReview(OutsideCalls.NINE);
        score(number, Map.of("expert01", 1, "expert02", 5, "expert03", 3));
        var task = house.task("expert01", number, "revise-sheet");
        house.as("expert01")
                .engine("/task/" + task + "/claim", Map.of("userId", "expert01"))
                .expect(204);
        engineProbe
                .bean(JdbcClient.class)
                .sql("update expert set name = '负责人甲' where id in ('expert01', 'expert02')")
                .update();
        assertThat(house.resends("expert01", task, revised(4, "说得有理"))
                        .expect(422)
                        .text())
                .contains("conflict of interest", "stays as it is");
        var other = house.task("expert02", number, "revise-sheet");
        house.as("expert02")
                .engine("/task/" + other + "/claim", Map.of("userId", "expert02"))
                .expect(422);
        assertThat(house.letters(number)).contains("conflict-reported").doesNotContain("conflict-found");
        assertThat(reviews(number).at("/sheets/0/version").asInt()).isEqualTo(1);
    }

    @Test
    void oneMoreExpertComesBeforeTheDeliberation() {
        var number = house.inReview(OutsideCalls.THREE);
        var stage = engineProbe.instance(number, "expert-review");
        scoreWorth(number, "expert01", 1);
        scoreWorth(number, "expert02", 9);
        scoreWorth(number, "expert03", 5);
        assertThat(stage)
                .isWaitingAt("call_singleReview")
                .hasPassed("task_addExpert")
                .hasNotPassed("call_deliberation");
        var invited = engineProbe.invited(number);
        assertThat(invited).hasSize(1).doesNotContain("expert01", "expert02", "expert03");
        assertThat(engineProbe
                        .bean(Assignments.class)
                        .of(new ProposalNumber(number))
                        .get(3)
                        .assignedBy())
                .isEqualTo("officer");
        scoreWorth(number, invited.get(0), 5);
        assertThat(stage).as("asked once, now they deliberate").isWaitingAt("call_deliberation");
        for (var expert : List.of("expert01", "expert02", "expert03", invited.get(0))) {
            keep(expert, number);
        }
        engineProbe.expectStatus(number, "reviewed");
    }

    @Test
    void whereNobodyIsFreeTheyDeliberateAtOnce() {
        var number = house.inReview(OutsideCalls.THREE);
        scoreWorth(number, "expert01", 1);
        scoreWorth(number, "expert02", 9);
        nobodyElseCanBeAsked();
        scoreWorth(number, "expert03", 5);
        assertThat(engineProbe.instance(number, "expert-review"))
                .isWaitingAt("call_deliberation")
                .hasNotPassed("task_addExpert");
    }

    /** The deliberation ends, the new sheet is awaited, and they deliberate on what there is then. */
    @Test
    void aSheetIsSentBackDuringTheDeliberation() {
        var number = house.inReview(OutsideCalls.NINE);
        var stage = engineProbe.instance(number, "expert-review");
        score(number, Map.of("expert01", 1, "expert02", 5, "expert03", 3));
        revise("expert01", number, 2);
        var task = house.task("expert02", number, "revise-sheet");
        var id = assignment(number, "expert03");
        house.as("officer")
                .post(reviewsOf(number) + "/" + id + "/return", Map.of("reason", "言辞不当"))
                .expect(204);
        assertThat(stage).isWaitingAt("call_singleReview").hasPassed("event_reviewReopenedMeanwhile");
        assertThat(engineProbe.tasks(number, "revise-sheet")).isEmpty();
        assertThat(house.resends("expert02", task, Map.of("decision", "keep")).status())
                .isNotEqualTo(204);
        house.sends("expert03", house.task("expert03", number, "score-proposal"), nine(3, "expert03"))
                .expect(204);
        assertThat(stage).isWaitingAt("call_deliberation");
        assertThat(house.letters(number).stream().filter("deliberation-opened"::equals))
                .as("three, then two")
                .hasSize(5);
        assertThat(engineProbe.tasks(number, "revise-sheet"))
                .as("who has revised does not revise again")
                .hasSize(2);
        keep("expert02", number);
        keep("expert03", number);
        engineProbe.expectStatus(number, "reviewed");
    }

    @Test
    void theChairAsksOneMoreExpertInstead() {
        var number = house.inReview(OutsideCalls.NINE);
        var stage = engineProbe.instance(number, "expert-review");
        score(number, Map.of("expert01", 1, "expert02", 5, "expert03", 3));
        var other = house.as("expert01")
                .get("/api/reviews/" + assignment(number, "expert01"))
                .expect(200)
                .json();
        assertThat(other.get("others")).hasSize(2);
        house.as("chair")
                .post(reviewsOf(number).replace("/reviews", "/experts"), Map.of())
                .expect(201);
        assertThat(stage).isWaitingAt("call_singleReview");
        assertThat(house.as("expert01")
                        .get("/api/reviews/" + assignment(number, "expert01"))
                        .expect(200)
                        .json()
                        .get("others"))
                .as("nobody reads the others any more")
                .isNull();
        house.applicantWithdraws(number);
        engineProbe.expectNothingLeft(number);
    }

    private void nobodyElseCanBeAsked() {
        engineProbe
                .bean(org.springframework.jdbc.core.simple.JdbcClient.class)
                .sql("update expert set account = null, email = repeat(' ', right(id, 2)::int)"
                        + " where id not in ('expert01', 'expert02', 'expert03')")
                .update();
    }

    private String assignment(String number, String expert) {
        return engineProbe.bean(Assignments.class).of(new ProposalNumber(number)).stream()
                .filter(assignment -> assignment.expert().equals(expert))
                .findFirst()
                .orElseThrow()
                .id()
                .value();
    }

    private JsonNode reviews(String number) {
        return house.as("chair").get(reviewsOf(number)).expect(200).json();
    }

    private String reviewsOf(String number) {
        var direction = engineProbe
                .bean(Proposals.class)
                .find(new ProposalNumber(number))
                .orElseThrow()
                .direction();
        return "/api/rounds/" + direction.call() + "/" + direction.code() + "/proposals/" + number + "/reviews";
    }

    private void keep(String expert, String number) {
        house.sends(expert, house.task(expert, number, "revise-sheet"), Map.of("decision", "keep"))
                .expect(204);
    }

    private void revise(String expert, String number, int score) {
        house.sends(expert, house.task(expert, number, "revise-sheet"), revised(score, "说得有理"))
                .expect(204);
    }

    private void refused(String expert, String task, Map<String, Object> answers, String path) {
        house.as(expert).engine("/task/" + task + "/claim", Map.of("userId", expert));
        var errors = house.resends(expert, task, answers).expect(422).json().get("errors");
        assertThat(errors.findValuesAsText("path")).contains(path);
    }

    private void score(String number, Map<String, Integer> scores) {
        scores.forEach((expert, score) -> house.sends(
                        expert, house.task(expert, number, "score-proposal"), nine(score, expert))
                .expect(204));
    }

    private static Map<String, Object> revised(int score, String reason) {
        var answers = new LinkedHashMap<>(nine(score, "revised"));
        answers.put("decision", "revise");
        answers.put("reason", reason);
        return answers;
    }

    private static Map<String, Object> nine(int score, String whose) {
        var rows = IntStream.rangeClosed(1, 9)
                .mapToObj(place -> Map.of("id", "c" + place, "score", score))
                .toList();
        return Map.of(
                "decision",
                "score",
                "comment",
                "总评" + WORDS.get(whose),
                "remark",
                "只给专家组" + WORDS.get(whose),
                "criteria",
                rows);
    }

    private void scoreWorth(String number, String expert, int worth) {
        var rows = new ArrayList<Map<String, Object>>();
        rows.add(Map.of("id", "worth", "score", worth, "comment", "值得"));
        rows.add(Map.of("id", "team", "score", 60));
        rows.add(Map.of("id", "risk", "score", 3));
        var sheet = Map.of(
                "decision",
                "score",
                "criteria",
                rows,
                "comment",
                "总评",
                "recommendation",
                "fund",
                "familiarity",
                "well");
        house.sends(expert, house.task(expert, number, "score-proposal"), sheet).expect(204);
    }
}
