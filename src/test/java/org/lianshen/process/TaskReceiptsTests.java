package org.lianshen.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianshen.LianshenTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever sent a form holds a receipt: what was taken, where the work went, what is next. */
@LianshenTest
class TaskReceiptsTests {

    ProcessActors actors;
    EngineProbe engineProbe;

    @BeforeEach
    void enter(@Autowired ApplicationContext context) {
        actors = new ProcessActors(context);
        engineProbe = actors.engineProbe;
    }

    private JsonNode receipt(String account, Task task) {
        return actors.house
                .as(account)
                .get("/api/tasks/" + task.getId() + "/receipt")
                .expect(200)
                .json();
    }

    private void none(String account, Task task) {
        actors.house.as(account).get("/api/tasks/" + task.getId() + "/receipt").expect(404);
    }

    private int rows() {
        return engineProbe
                .bean(JdbcClient.class)
                .sql("select count(*) from task_receipt")
                .query(Integer.class)
                .single();
    }

    @Test
    void itSaysWhatWasTakenWhereItWentAndWhatIsNext() {
        var number = actors.recommended("1.9", content -> {});
        var other = actors.recommended("1.9", content -> {});
        var task = engineProbe.task(number, "check-formal-requirements");
        none("officer", task);
        actors.officerPasses(number);
        var receipt = receipt("officer", task);
        assertThat(receipt.get("form").asText()).isEqualTo("check-formal-requirements");
        assertThat(receipt.get("number").asText()).isEqualTo(number);
        assertThat(OffsetDateTime.parse(receipt.get("at").asText()).getOffset().getTotalSeconds())
                .isEqualTo(8 * 3600);
        assertThat(receipt.get("taken").get("zh").asText()).isEqualTo("您选择：通过。");
        assertThat(receipt.get("taken").get("en").asText()).isEqualTo("You chose: pass.");
        assertThat(receipt.get("went").get("zh").asText()).isEqualTo("项目现状：等待外方确认。");
        assertThat(receipt.get("went").get("en").asText()).contains("awaiting the foreign side");
        assertThat(receipt.get("next").get("zh").asText())
                .startsWith("另有 1 项任务")
                .contains("北京时间");
        assertThat(receipt.hasNonNull("sheet")).isFalse();
        actors.officerPasses(other);
        assertThat(receipt("officer", task).get("next").get("en").asText()).isEqualTo("No other task waits for you.");
    }

    @Test
    void itNamesTheStepThatWaitsAndForWhom() {
        var number = actors.applicantSubmits();
        var task = engineProbe.task(number, "recommend-proposal");
        actors.recommenderRecommends(number);
        var went = receipt("recommender-sc-kjt", task).get("went");
        assertThat(went.get("zh").asText()).isEqualTo("下一步：形式审查（项目主管）。");
        assertThat(went.get("en").asText()).isEqualTo("Next: Check formal requirements (officer).");
    }

    @Test
    void aReviewHasItsSheet() {
        var task = new EveryForm(actors).open("score-proposal");
        var number = (String) engineProbe.tasks.getVariable(task.getId(), "number");
        var id = engineProbe.invitation("expert01", number).id();
        actors.expertScores("expert01", number, 85);
        var receipt = receipt("expert01", task);
        assertThat(receipt.get("sheet").get("id").asText()).isEqualTo(id.value());
        assertThat(receipt.get("sheet").get("score").decimalValue()).isEqualByComparingTo("85");
        assertThat(receipt.get("sheet").get("sha256").asText()).matches("[0-9a-f]{64}");
        assertThat(receipt.get("went").toString()).doesNotContain("项目现状").contains("评审");
        var stored = engineProbe.bean(org.lianshen.expertreview.sheet.SheetReceiptRepository.class);
        assertThat(stored.of(id).orElseThrow().sha256())
                .as("computed again from what is stored")
                .isEqualTo(receipt.get("sheet").get("sha256").asText());
        engineProbe
                .bean(JdbcClient.class)
                .sql("update review_mark set score = 84 where criterion = 'content'")
                .update();
        assertThat(stored.of(id).orElseThrow().sha256())
                .isNotEqualTo(receipt.get("sheet").get("sha256").asText());
    }

    @Test
    void aDeclinedReviewHasNoSheet() {
        var task = new EveryForm(actors).open("score-proposal");
        var number = (String) engineProbe.tasks.getVariable(task.getId(), "number");
        actors.expertAnswers("expert01", number, "conflict");
        var receipt = receipt("expert01", task);
        assertThat(receipt.hasNonNull("sheet")).isFalse();
        assertThat(receipt.get("taken").get("zh").asText()).isEqualTo("您选择：声明利益冲突。");
        assertThat(receipt.get("went").get("en").asText()).isEqualTo("Another expert is asked.");
    }

    @Test
    void itIsForWhoeverSentTheFormOnly() {
        var number = actors.recommended("1.9", content -> {});
        var task = engineProbe.task(number, "check-formal-requirements");
        actors.officerPasses(number);
        for (var stranger : List.of("admin", "manager", "liaison", "expert01", "applicant1", "agency-nrf")) {
            none(stranger, task);
        }
        actors.house.anonymous().get("/api/tasks/" + task.getId() + "/receipt").expect(401);
        actors.house.as("officer").get("/api/tasks/nothing/receipt").expect(404);
        actors.house.as("officer").get("/api/tasks/%00/receipt").expect(400);
    }

    @Test
    void whatIsRefusedLeavesNone() {
        var number = actors.recommended("1.9", content -> {});
        var task = engineProbe.task(number, "check-formal-requirements");
        int before = rows();
        assertThat(catchThrowable(() -> engineProbe.sends("officer", task, Map.of("decision", "refuse"))))
                .isNotNull();
        assertThat(rows()).isEqualTo(before);
        none("officer", task);
    }

    @Test
    void everyStepOfARoundHasWords() {
        var objection = new EveryForm(actors).open("decide-objection");
        actors.chairDecidesObjection("1.9", "dismissed");
        assertThat(receipt("chair", objection).get("taken").get("zh").asText()).isEqualTo("您选择：异议不成立。");
        var words = engineProbe
                .bean(JdbcClient.class)
                .sql("select distinct form from task_receipt where taken_zh <> '' and went_zh <> ''")
                .query(String.class)
                .list();
        assertThat(words)
                .contains("recommend-proposal", "assign-experts", "score-proposal", "settle-ranking", "approve-list");
        assertThat(engineProbe
                        .bean(JdbcClient.class)
                        .sql("select went_zh from task_receipt where form = 'settle-ranking'")
                        .query(String.class)
                        .single())
                .isEqualTo("下一步：批准名单（批准人）。");
    }
}
