package org.lianshen.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianshen.LianshenTest;
import org.lianshen.programme.Catalogue;
import org.lianshen.story.House;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A reviewer and an officer do their work in Tasklist, in Chromium. */
@LianshenTest
class TasklistBrowserTests {

    private static Chromium chromium;

    @LocalServerPort
    int port;

    @Autowired
    Catalogue catalogue;

    @Autowired
    JdbcClient jdbc;

    House house;

    @BeforeAll
    static void start() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void stop() {
        chromium.close();
    }

    @BeforeEach
    void enter() {
        house = new House(port, catalogue);
    }

    @Test
    void aReviewerFindsClaimsFillsInAndCompletesATask() {
        var number = numberUnderReview();
        try (var tasklist = tasklist("expert01")) {
            tasklist.opens("待认领 · To claim");
            tasklist.claims("Score proposal", number);
            assertThat(tasklist.form()).containsText("示例联合研究");
            tasklist.chooses("评审打分");
            List.of("Content", "Route", "Plan", "Team", "Results").forEach(criterion -> {
                tasklist.fills("score" + criterion, "87");
                tasklist.fills("comment" + criterion, "意见充分，论证清楚，理由如上。");
            });
            tasklist.fills("comment", "总体意见：值得支持，理由如上。");
            tasklist.pictures("reviewer-filled-in");
            tasklist.sends();
            tasklist.expectDone();
            assertThat(tasklist.failures()).isEmpty();
        }
        assertThat(jdbc.sql("select count(*) from review_sheet")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(house.tasks("expert01", number, "score-proposal")).isEmpty();
        assertThat(house.tasks("expert02", number, "score-proposal")).hasSize(1);
    }

    @Test
    void anOfficerAnswersQuestionsAndLetsTheProposalPass() {
        var number = numberUnderCheck(content -> {});
        try (var tasklist = tasklist("officer")) {
            tasklist.claims("Check formal requirements", number);
            answersYes(tasklist, number);
            tasklist.chooses("通过");
            tasklist.pictures("officer-answered");
            tasklist.sends();
            tasklist.expectDone();
            assertThat(tasklist.failures()).isEmpty();
        }
        house.expectStatus(number, "awaiting-confirmation");
    }

    @Test
    void aBadAnswerIsRefusedReadablyAndNothingTypedIsLost() {
        var number = numberUnderCheck(content -> content.remove("agreements"));
        try (var tasklist = tasklist("officer")) {
            tasklist.claims("Check formal requirements", number);
            assertThat(tasklist.form()).containsText("须更正");
            answersYes(tasklist, number);
            tasklist.fills("reason", "期限问题另行处理。");
            tasklist.chooses("通过");
            tasklist.sends();
            assertThat(tasklist.notification()).containsText("不能通过");
            assertThat(tasklist.notification()).not().containsText("ENGINE");
            assertThat(tasklist.field("reason")).hasValue("期限问题另行处理。");
            tasklist.pictures("officer-refused");
            house.expectStatus(number, "recommended");
            tasklist.chooses("退回修改");
            tasklist.sends();
            tasklist.expectDone();
        }
        house.expectStatus(number, "returned");
    }

    @Test
    void whoLogsOutComesToTheOneLoginPage() {
        try (var tasklist = tasklist("liaison")) {
            tasklist.logsOut();
            tasklist.expectLoginPage();
            assertThat(tasklist.failures()).isEmpty();
        }
    }

    private void answersYes(TasklistPage tasklist, String number) {
        for (var question : house.questions(house.task("officer", number, "check-formal-requirements"))) {
            tasklist.answers(question.get("clause").asText(), "是");
        }
    }

    private TasklistPage tasklist(String account) {
        return TasklistPage.of(chromium.browser(), port, account);
    }

    private String numberUnderCheck(Consumer<ObjectNode> change) {
        var number = house.applicantSubmits("1.3", change);
        house.recommenderRecommends(number);
        return number;
    }

    private String numberUnderReview() {
        house.expertsExist();
        var number = house.applicantSubmits("1.9");
        house.recommenderRecommends(number);
        house.officerPasses(number);
        house.agencySends("nrf", "1.9", "m1", number, "accepted");
        house.intakeCloses("1.9");
        house.officerAssigns("1.9");
        return number;
    }
}
