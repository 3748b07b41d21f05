package org.lianshen.monitor.trail;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianshen.LianshenTest;
import org.lianshen.programme.Catalogue;
import org.lianshen.story.House;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The steps of a proposal: those of all its models, finished and not, each with whose it is. */
@LianshenTest
class StepsTests {

    @LocalServerPort
    int port;

    @Autowired
    Catalogue catalogue;

    @Autowired
    JdbcClient jdbc;

    House house;

    @BeforeEach
    void enter() {
        house = new House(port, catalogue);
    }

    private List<JsonNode> steps(String reader, String number) {
        var found = house.as(reader)
                .get("/api/monitor/proposals/" + number + "/steps")
                .expect(200)
                .json();
        return StreamSupport.stream(found.spliterator(), false).toList();
    }

    private static JsonNode step(List<JsonNode> steps, String activity) {
        return steps.stream()
                .filter(step -> step.get("activity").asText().equals(activity))
                .findFirst()
                .orElseThrow(() -> new AssertionError(activity + " is none of " + steps));
    }

    private static String activity(JsonNode step) {
        return step.get("activity").asText();
    }

    @Test
    void theWholeTreeIsToldInOrderOfTime() {
        var number = house.applicantSubmits("1.3");
        house.recommenderRecommends(number);
        var steps = steps("manager", number);
        assertThat(steps)
                .extracting(StepsTests::activity)
                .containsSubsequence(
                        "event_proposalSubmitted",
                        "call_recommendation",
                        "task_recommendProposal",
                        "call_formalCheck",
                        "task_checkProposal",
                        "task_checkFormalRequirements");
        assertThat(steps).extracting(step -> step.get("start").asText()).isSorted();
        assertThat(steps)
                .hasSize(jdbc.sql("select count(*) from act_hi_actinst a join act_hi_procinst p on"
                                + " p.id_ = a.proc_inst_id_ where p.business_key_ = :number")
                        .param("number", number)
                        .query(Integer.class)
                        .single());
    }

    @Test
    void eachSaysWhereItIsAndWhoseItIs() {
        var number = house.applicantSubmits("1.3");
        house.recommenderRecommends(number);
        var steps = steps("approver", number);
        var done = step(steps, "task_recommendProposal");
        assertThat(done.get("model").asText()).isEqualTo("recommendation");
        assertThat(done.get("type").asText()).isEqualTo("userTask");
        assertThat(done.get("name").get("en").asText()).isEqualTo("Recommend proposal");
        assertThat(done.get("name").get("zh").asText()).isEqualTo("推荐申报");
        assertThat(done.get("parent").asText())
                .isEqualTo(step(steps, "call_recommendation").get("instance").asText());
        assertThat(done.get("end").asText()).endsWith("+08:00");
        assertThat(done.get("due").asText()).endsWith("+08:00");
        assertThat(done.get("duty").asText()).isEqualTo("recommender");
        assertThat(done.get("who").asText()).isEqualTo("recommender-sc-kjt");
        var open = step(steps, "task_checkFormalRequirements");
        assertThat(open.has("end")).isFalse();
        assertThat(open.get("who").asText()).isEqualTo("officer");
        assertThat(step(steps, "call_formalCheck").has("who")).isFalse();
        assertThat(step(steps, "call_formalCheck").has("parent")).isFalse();
        var task = house.task("officer", number, "check-formal-requirements");
        house.as("officer")
                .engine("/task/" + task + "/claim", Map.of("userId", "officer"))
                .expect(204);
        assertThat(step(steps("admin", number), "task_checkFormalRequirements")
                        .get("duty")
                        .asText())
                .isEqualTo("officer");
    }

    @Test
    void whatIsNotThereOrOnlyDraftedIsNotFound() {
        var draft = house.applicantDrafts("1.3", content -> {});
        house.as("manager").get("/api/monitor/proposals/" + draft + "/steps").expect(404);
        house.as("manager").get("/api/monitor/proposals/2022-1-1.3-9999/steps").expect(404);
        var submitted = house.applicantSubmits("1.3");
        for (var stranger : List.of("finance", "designer", "applicant1", "agency-cdti", "expert01")) {
            house.as(stranger)
                    .get("/api/monitor/proposals/" + submitted + "/steps")
                    .expect(403);
        }
    }

    @Test
    void whoReviewsIsKnownToOfficerAndChairAlone() {
        house.expertsExist();
        var number = house.applicantSubmits("1.9");
        house.recommenderRecommends(number);
        house.officerPasses(number);
        house.agencySends("nrf", "1.9", "m1", number, "accepted");
        house.intakeCloses("1.9");
        house.officerAssigns("1.9");
        house.expertScores("expert01", number, 80);
        for (var reader : List.of("officer", "chair")) {
            assertThat(reviewers(reader, number)).contains("expert01", "expert02");
        }
        for (var reader : List.of("manager", "liaison", "approver", "admin")) {
            assertThat(reviewers(reader, number))
                    .hasSize(3)
                    .doesNotHaveDuplicates()
                    .allMatch(who -> who.matches("R-[0-9A-F]{6}"));
        }
    }

    private List<String> reviewers(String reader, String number) {
        return steps(reader, number).stream()
                .filter(step -> activity(step).equals("task_scoreProposal"))
                .map(step -> step.get("who").asText())
                .toList();
    }
}
