package org.lianshen.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianshen.LianshenTest;
import org.lianshen.language.Text;
import org.lianshen.problem.FieldError;
import org.lianshen.problem.Refusal;
import org.lianshen.story.House;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each form refuses what does not do, naming the fields; then the task stays open and nothing is stored. */
@LianshenTest
class FormAnswersTests {

    private static final String LONG = "长".repeat(4001);

    ProcessActors actors;
    EngineProbe engineProbe;
    JdbcClient jdbc;

    @BeforeEach
    void enter(@Autowired ApplicationContext context) {
        actors = new ProcessActors(context);
        engineProbe = actors.engineProbe;
        jdbc = engineProbe.bean(JdbcClient.class);
    }

    private void isRefused(String account, Task task, Map<String, ?> answers, String... fields) {
        var before = TableSnapshot.of(jdbc);
        var refusal = engineProbe.refused(account, task, answers);
        assertThat(refusal).as("answers " + answers.keySet()).isNotNull();
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.MALFORMED);
        assertThat(refusal.errors())
                .extracting(FieldError::path)
                .as("fields named for " + answers.keySet())
                .containsExactlyInAnyOrder(fields);
        assertThat(refusal.getMessage())
                .contains(refusal.errors().get(0).message().zh());
        assertThat(engineProbe.tasks.createTaskQuery().taskId(task.getId()).count())
                .as("the task is open")
                .isOne();
        before.expectUnchanged(jdbc);
    }

    @Test
    void aRefusalCallsFieldsAsTheFormDoes() {
        var task = engineProbe.task(actors.applicantSubmits(), "recommend-proposal");
        assertThat(engineProbe.refused("recommender-sc-kjt", task, Map.of()).text())
                .isEqualTo(new Text("请选择“决定”。", "Please choose an answer to “Decision”."));
        assertThat(engineProbe
                        .refused("recommender-sc-kjt", task, Map.of("decision", "decline"))
                        .text())
                .isEqualTo(new Text("请填写“理由”。", "Please fill in “Reason”."));
    }

    @Test
    void recommendProposal() {
        var task = engineProbe.task(actors.applicantSubmits(), "recommend-proposal");
        var recommender = "recommender-sc-kjt";
        isRefused(recommender, task, Map.of(), "/decision");
        isRefused(recommender, task, Map.of("decision", "maybe"), "/decision");
        isRefused(recommender, task, Map.of("decision", List.of("recommend")), "/decision");
        isRefused(recommender, task, Map.of("decision", "decline"), "/opinion");
        isRefused(recommender, task, Map.of("decision", "decline", "opinion", "   "), "/opinion");
        isRefused(recommender, task, Map.of("decision", "recommend", "opinion", LONG), "/opinion");
    }

    @Test
    void checkFormalRequirements() {
        var number = actors.recommended("1.9", content -> content.put("durationMonths", 60));
        var task = engineProbe.task(number, "check-formal-requirements");
        isRefused("officer", task, Map.of(), "/decision", "/reason");
        isRefused("officer", task, Map.of("decision", "refuse"), "/reason");
        isRefused("officer", task, Map.of("decision", "return"), "/reason");
        isRefused("officer", task, Map.of("decision", "return", "reason", LONG), "/reason");
        isRefused("officer", task, actors.passing(number), "/decision");
        var enterprise = actors.recommended("1.3", content -> {});
        var questions = engineProbe.shown(engineProbe.task(enterprise, "check-formal-requirements"), "answers");
        assertThat(questions).as("questions of the direction").isNotEmpty();
        isRefused(
                "officer",
                engineProbe.task(enterprise, "check-formal-requirements"),
                Map.of("decision", "pass"),
                Collections.nCopies(questions.size(), "/answers").toArray(String[]::new));
    }

    @Test
    void verifyMatchingFunds() {
        var number = actors.recommended("1.3", House::withEnterprise);
        actors.officerPasses(number);
        var task = engineProbe.task(number, "verify-matching-funds");
        var bad = Map.of("participant", "cn2", "verdict", "perhaps");
        isRefused("finance", task, Map.of(), "/decision");
        isRefused("finance", task, Map.of("decision", "verified"), "/verdicts");
        isRefused("finance", task, Map.of("decision", "verified", "verdicts", List.of(bad)), "/verdicts/0/verdict");
        isRefused(
                "finance",
                task,
                Map.of(
                        "decision",
                        "verified",
                        "verdicts",
                        List.of(Map.of("participant", "cn2", "verdict", "insufficient"))),
                "/decision");
        isRefused(
                "finance",
                task,
                Map.of(
                        "decision",
                        "insufficient",
                        "verdicts",
                        List.of(Map.of("participant", "cn2", "verdict", "insufficient"))),
                "/reason");
    }

    @Test
    void decideMissingConfirmation() {
        var number = actors.awaitingConfirmation("1.3");
        engineProbe.timeReaches(engineProbe.calendar("1.3").agency("oead").orElseThrow());
        var task = engineProbe.task(number, "decide-missing-confirmation");
        isRefused("liaison", task, Map.of(), "/decision", "/reason");
        isRefused("liaison", task, Map.of("decision", "eligible"), "/reason");
        isRefused("liaison", task, Map.of("decision", "eligible", "reason", LONG), "/reason");
    }

    @Test
    void decideLateConfirmation() {
        var number = actors.awaitingConfirmation("1.9");
        engineProbe.timeReaches(engineProbe.calendar("1.9").agency("nrf").orElseThrow());
        actors.agencySays(number, "accepted");
        var task = engineProbe.task(number, "decide-late-confirmation");
        isRefused("liaison", task, Map.of(), "/decision", "/reason");
        isRefused("liaison", task, Map.of("decision", "keep"), "/reason");
        isRefused("liaison", task, Map.of("decision", "eligible", "reason", "外方来函"), "/decision");
    }

    @Test
    void assignExperts() {
        actors.house.expertsExist();
        var number = actors.eligible("900000.00");
        actors.house.intakeCloses("1.9");
        var task = engineProbe.task(EngineProbe.roundKey("1.9"), "assign-experts");
        // whoever opens the form first has the plan solved
        engineProbe.shown(task, "assignments");
        isRefused("officer", task, Map.of(), "/assignments");
        isRefused("officer", task, assigning(Map.of("experts", List.of("expert01"))), "/assignments/0/number");
        isRefused("officer", task, assigning(panel(number, "expert01", "expert02")), "/assignments/0/experts");
        isRefused("officer", task, assigning(panel(number, "expert01", "expert02", "x")), "/assignments/0/experts");
        isRefused("officer", task, assigning(panel("2022-1-1.9-9999", "expert01")), "/assignments/0/number");
    }

    private static Map<String, Object> panel(String number, String... experts) {
        return Map.of("number", number, "experts", List.of(experts));
    }

    private static Map<String, Object> assigning(Map<String, Object> row) {
        return Map.of("assignments", List.of(row));
    }

    @Test
    void scoreProposal() {
        var number = actors.inReview();
        var task = engineProbe.review("expert01", number);
        isRefused("expert01", task, Map.of(), "/decision");
        isRefused("expert01", task, Map.of("decision", "conflict"), "/reason");
        isRefused("expert01", task, Map.of("decision", "decline", "reason", " "), "/reason");
        isRefused("expert01", task, judging("content", "score", 101), "/criteria/0/score");
        isRefused("expert01", task, judging("plan", "score", -1), "/criteria/2/score");
        isRefused("expert01", task, judging("team", "score", "many"), "/criteria/3/score");
        isRefused("expert01", task, judging("route", "comment", ""), "/criteria/1/comment");
        isRefused("expert01", task, judging("route", "abstain", true), "/criteria/1/abstain");
        isRefused(
                "expert01",
                task,
                judging("route", "id", "charm"),
                "/criteria/1/score",
                "/criteria/1/comment",
                "/criteria");
        isRefused("expert01", task, sheet("criteria", "many"), "/criteria");
        isRefused("expert01", task, sheet("recommendation", "fund"), "/recommendation");
        isRefused("expert01", task, sheet("comment", LONG), "/comment");
    }

    private static Map<String, Object> judging(String criterion, String field, Object value) {
        var rows = Stream.of("content", "route", "plan", "team", "results")
                .map(id -> {
                    var row = new HashMap<String, Object>(Map.of("id", id, "score", 80, "comment", "意见如上"));
                    if (id.equals(criterion)) {
                        row.put(field, value);
                    }
                    return row;
                })
                .toList();
        return sheet("criteria", rows);
    }

    private static Map<String, Object> sheet(String field, Object value) {
        var sheet = new HashMap<>(House.sheet(80));
        sheet.put(field, value);
        return sheet;
    }

    @Test
    void replaceExpert() {
        var number = actors.inReview();
        actors.expertAnswers("expert01", number, "conflict");
        actors.nobodyTakesThePlaceOf("expert01", number);
        var task = engineProbe.task(number, "replace-expert");
        isRefused("officer", task, Map.of(), "/decision");
        isRefused("officer", task, Map.of("decision", "replace"), "/expert");
        isRefused("officer", task, Map.of("decision", "replace", "expert", "nobody"), "/expert");
        isRefused("officer", task, Map.of("decision", "replace", "expert", "expert02"), "/expert");
        isRefused("officer", task, Map.of("decision", "without"), "/reason");
        isRefused("officer", task, Map.of("decision", "replace", "expert", "expert06", "reason", LONG), "/reason");
    }

    @Test
    void settleRankingAndApproveList() {
        var number = actors.inReview();
        actors.expertsScore(number, 80);
        var round = EngineProbe.roundKey("1.9");
        var settle = engineProbe.task(round, "settle-ranking");
        var row = engineProbe.shown(settle, "ranking").get(0);
        assertThat(row.get("mean").asText()).matches("80\\.000.+80\\.000");
        assertThat(row.get("verdict").asText()).contains(" – ");
        assertThat(engineProbe.shownText(settle, "cutText"))
                .contains("900,000.00")
                .doesNotContain("{");
        isRefused("chair", settle, overriding(Map.of("number", number)), "/overrides/0/fund", "/overrides/0/reason");
        isRefused(
                "chair",
                settle,
                overriding(Map.of("number", "2022-1-1.9-9999", "fund", "fund", "reason", "意义重大")),
                "/overrides/0/number");
        isRefused("chair", settle, Map.of("remark", LONG), "/remark");
        actors.chairSettles("1.9");
        var approve = engineProbe.task(round, "approve-list");
        isRefused("approver", approve, Map.of(), "/decision");
        isRefused("approver", approve, Map.of("decision", "send-back"), "/reason");
        isRefused("approver", approve, Map.of("decision", "send-back", "reason", LONG), "/reason");
    }

    @Test
    void whomTheChairDeclinesIsNotShownAsReserve() {
        var number = actors.inReview();
        actors.expertsScore(number, 80);
        var round = EngineProbe.roundKey("1.9");
        engineProbe.sends(
                "chair",
                engineProbe.task(round, "settle-ranking"),
                overriding(Map.of("number", number, "fund", "decline", "reason", "与在研项目重复")));
        var row = engineProbe
                .shown(engineProbe.task(round, "approve-list"), "ranking")
                .get(0);
        assertThat(row.get("verdict").asText()).startsWith("Decline").contains("与在研项目重复");
    }

    private static Map<String, Object> overriding(Map<String, Object> row) {
        return Map.of("overrides", List.of(row));
    }

    @Test
    void decideObjection() {
        var number = actors.inReview();
        actors.expertsScore(number, 80);
        actors.chairSettles("1.9");
        actors.approverApproves("1.9");
        actors.objectionIsFiled(number);
        var task = engineProbe.task(EngineProbe.roundKey("1.9"), "decide-objection");
        isRefused("chair", task, Map.of(), "/decision", "/reason");
        isRefused("chair", task, Map.of("decision", "upheld"), "/reason");
        isRefused("chair", task, Map.of("decision", "open", "reason", "再议"), "/decision");
    }
}
