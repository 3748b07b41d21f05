package org.lianshen.process.acting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianshen.process.acting.Colleagues.OFFICER;
import static org.lianshen.process.acting.Colleagues.only;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianshen.LianshenTest;
import org.lianshen.client.BrowserSession;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Whoever has a task is reminded of it by letter, once a day; nobody's name leaks by it. */
@LianshenTest
class NudgesProcessTests {

    @LocalServerPort
    int port;

    Colleagues house;

    @BeforeEach
    void enter(@Autowired ApplicationContext context) {
        house = new Colleagues(context, port);
    }

    @AfterEach
    void leave() {
        house.close();
    }

    @Test
    void everybodyWhoMayClaimItIsRemindedOnceADay() {
        var task = house.officersTask();
        assertThat(only(house.nudges(task)).get("done").asBoolean()).isTrue();
        assertThat(house.letters("task-nudge")).containsExactly("officer-two@example.org", "officer@example.org");

        var again = only(house.nudges(task));
        assertThat(again.get("code").asText()).isEqualTo("reminded-today");
        assertThat(again.at("/message/zh").asText()).contains("每日最多一封");
        assertThat(house.letters("task-nudge")).hasSize(2);

        house.house.timePasses("P1D");
        assertThat(only(house.nudges(task)).get("done").asBoolean()).isTrue();
        assertThat(house.letters("task-nudge")).hasSize(4);
    }

    @Test
    void onlyItsHolderIsRemindedWhereThereIsOne() {
        var task = house.officersTask();
        house.claims(OFFICER, task);
        house.nudges(task).expect(200);
        assertThat(house.letters("task-nudge")).containsExactly("officer-two@example.org");
    }

    @Test
    void aNewHolderIsRemindedOnTheSameDay() {
        var task = house.officersTask();
        house.claims("officer", task);
        house.nudges(task).expect(200);
        house.handsOver(OFFICER, "请假", task).expect(200);
        assertThat(only(house.nudges(task)).get("done").asBoolean()).isTrue();
        assertThat(house.letters("task-nudge")).containsExactly("officer-two@example.org", "officer@example.org");
    }

    @Test
    void theLetterSaysWhatIsToBeDoneAndWhatTheManagerAdds() {
        var task = house.officersTask();
        house.claims("officer", task);
        house.house
                .as("manager")
                .post("/api/monitor/tasks/nudges", Map.of("tasks", List.of(task), "reason", "明天就要用"))
                .expect(200);
        var body = house.jdbc
                .sql("select body from letter where kind = 'task-nudge'")
                .query(String.class)
                .single();
        assertThat(body).contains("明天就要用", "形式审查", "Check formal requirements").doesNotContain("null");
    }

    @Test
    void aReviewerIsRemindedWithoutAWordOfWhoTheyAre() {
        house.house.expertsExist();
        var number = house.house.applicantSubmits("1.9");
        house.house.recommenderRecommends(number);
        house.house.officerPasses(number);
        house.house.agencySends("nrf", "1.9", "m1", number, "accepted");
        house.house.intakeCloses("1.9");
        house.house.officerAssigns("1.9");
        var task = house.house.task("expert01", number, "score-proposal");

        var answer = house.house
                .as("manager")
                .post("/api/monitor/tasks/nudges", Map.of("tasks", List.of(task), "reason", "示例大学等着结果"))
                .expect(200)
                .text();

        assertThat(house.letters("review-nudge")).containsExactly("expert01@example.org");
        var letter = house.jdbc
                .sql("select body from letter where kind = 'review-nudge'")
                .query(String.class)
                .single();
        assertThat(letter).contains(number).doesNotContain("示例大学", "Example University", "/proposals/");
        var seen = answer
                + house.house
                        .as("manager")
                        .get("/api/monitor/tasks/" + task)
                        .expect(200)
                        .text()
                + house.house
                        .as("manager")
                        .get("/api/monitor/tasks?direction=1.9")
                        .expect(200)
                        .text()
                + house.house
                        .as("manager")
                        .get("/api/monitor/actions")
                        .expect(200)
                        .text()
                + BrowserSession.loggedIn(port, "manager").get("/monitor/tasks").body()
                + BrowserSession.loggedIn(port, "manager")
                        .get("/monitor/tasks/" + task)
                        .body()
                + BrowserSession.loggedIn(port, "manager")
                        .get("/monitor/actions")
                        .body();
        assertThat(seen).contains("R-").doesNotContain("expert01", "评审人01");
        assertThat(house.house
                        .as("manager")
                        .get("/api/monitor/tasks?holder=expert01")
                        .expect(200)
                        .json()
                        .get("total")
                        .asInt())
                .isZero();
        assertThat(house.house
                        .as("chair")
                        .get("/api/monitor/tasks/" + task)
                        .expect(200)
                        .text())
                .contains("expert01");
        assertThat(BrowserSession.loggedIn(port, "expert01").get("/").body())
                .contains(number)
                .doesNotContain("示例大学等着结果");
    }

    @Test
    void whoWasRemindedReadsItAtHome() {
        var task = house.officersTask();
        house.nudges(task).expect(200);
        assertThat(BrowserSession.loggedIn(port, "officer").get("/").body()).contains("reminded", "manager");
        assertThat(BrowserSession.loggedIn(port, "finance").get("/").body()).doesNotContain("reminded");
    }
}
