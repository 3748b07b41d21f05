package org.lianshen.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianshen.expertreview.offline.WorkbookEdit.ABSTAIN;
import static org.lianshen.expertreview.offline.WorkbookEdit.COMMENT;
import static org.lianshen.expertreview.offline.WorkbookEdit.SCORE;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianshen.client.ApiClient;
import org.lianshen.client.ApiClient.Answer;
import org.lianshen.client.BrowserSession;
import org.lianshen.doors.Attack;
import org.lianshen.doors.Door;
import org.lianshen.expertreview.offline.WorkbookEdit;
import org.lianshen.language.Language;
import org.lianshen.programme.Catalogue;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An expert takes a sheet along as a workbook, fills it in without a network, and sends what came back of it. */
@OutsideCallTest
class OfflineReviewTests {

    private static final String REMARK = "只说给专家组";

    @LocalServerPort
    int port;

    @Autowired
    Catalogue catalogue;

    House house;
    String number;
    String task;
    String review;

    @BeforeEach
    void anExpertClaims() {
        house = new House(port, catalogue);
        number = house.inReview(OutsideCalls.THREE);
        task = house.task("expert01", number, "score-proposal");
        review = review("expert01");
        claims("expert01", task);
    }

    private void claims(String expert, String claimed) {
        house.as(expert)
                .engine("/task/" + claimed + "/claim", Map.of("userId", expert))
                .expect(204);
    }

    private String review(String expert) {
        return "/api/reviews/"
                + house.as(expert)
                        .get("/api/reviews")
                        .expect(200)
                        .json()
                        .get(0)
                        .get("id")
                        .asText();
    }

    private WorkbookEdit downloads() {
        return new WorkbookEdit(house.as("expert01")
                .get(review + "/sheet.xlsx")
                .expect(200)
                .response()
                .body());
    }

    private static WorkbookEdit filled(WorkbookEdit edit) {
        return edit.types("criterion:worth", SCORE, "7,5")
                .types("criterion:worth", COMMENT, "值得\r\n第二行")
                .types("criterion:team", ABSTAIN, "无法评判 not able to judge")
                .types("criterion:team", COMMENT, "不熟悉")
                .types("criterion:risk", SCORE, 4)
                .types("recommendation", COMMENT, "可资助 · Fund")
                .types("familiarity", COMMENT, "熟悉 · Well")
                .types("comment", COMMENT, "总评")
                .types("remark", COMMENT, REMARK);
    }

    private Answer uploads(String expert, WorkbookEdit edit) {
        return house.as(expert).upload(review + "/sheet", "", "sheet.xlsx", edit.bytes());
    }

    private JsonNode draft() {
        return house.as("expert01")
                .get("/api/tasks/" + task + "/draft")
                .expect(200)
                .json()
                .get("answers");
    }

    @Test
    void whatCameBackIsTheDraftAndIsSentInTasklist() {
        var answer = house.as("expert01").get(review + "/sheet.xlsx").expect(200);
        assertThat(answer.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"review-sheet-" + number + ".xlsx\"");
        var taken = uploads("expert01", filled(downloads())).expect(200).json();
        assertThat(taken.get("number").asText()).isEqualTo(number);
        assertThat(taken.get("score").decimalValue()).isEqualByComparingTo("75");
        var draft = draft();
        assertThat(draft.get("decision").asText()).isEqualTo("score");
        assertThat(draft.at("/criteria/0/comment").asText()).isEqualTo("值得\n第二行");
        assertThat(draft.at("/criteria/1/abstain").asBoolean()).isTrue();
        assertThat(draft.at("/criteria/1/optionalComment").asText()).isEqualTo("不熟悉");
        assertThat(house.as("expert01").get("/api/reviews").expect(200).json().findValuesAsText("state"))
                .containsExactly("claimed");
        var again = downloads();
        assertThat(again.row("criterion:worth")).containsEntry(SCORE, "7.5").containsEntry(COMMENT, "值得\n第二行");
        assertThat(again.row("remark")).containsEntry(COMMENT, REMARK);
        house.resends("expert01", task, ApiClient.JSON.convertValue(draft, new TypeReference<Map<String, Object>>() {}))
                .expect(204);
        var mine = house.as("expert01").get(review).expect(200).json();
        assertThat(mine.get("score").decimalValue()).isEqualByComparingTo("75");
        assertThat(mine.at("/sheet/remark").asText()).isEqualTo(REMARK);
        house.as("expert01").get(review + "/sheet.xlsx").expect(409);
        assertThat(uploads("expert01", again).expect(409).text()).contains("review-closed", "sent");
    }

    @Test
    void aSheetThatWasTakenBackGoesOnFromWhatWasSent() {
        var stale = filled(downloads()).types("comment", COMMENT, "早先的总评");
        uploads("expert01", filled(downloads())).expect(200);
        house.resends("expert01", task, ApiClient.JSON.convertValue(draft(), new TypeReference<>() {}))
                .expect(204);
        house.as("expert01").post(review + "/taking-back", Map.of()).expect(204);
        task = house.task("expert01", number, "score-proposal");
        claims("expert01", task);
        assertThat(uploads("expert01", stale).expect(409).text())
                .as("what was sent since does not get lost")
                .contains("begun-meanwhile");
        assertThat(house.as("expert01")
                        .get(review.replace("/api", "") + "/sheet")
                        .expect(200)
                        .text())
                .contains(">draft<", REMARK);
        var again = downloads();
        assertThat(again.row("comment")).containsEntry(COMMENT, "总评");
        uploads("expert01", again.types("comment", COMMENT, "再想过的总评")).expect(200);
        assertThat(draft().get("comment").asText()).isEqualTo("再想过的总评");
    }

    @Test
    void whatDoesNotDoChangesNothing() {
        var refused = uploads("expert01", filled(downloads()).types("criterion:risk", SCORE, "high"))
                .expect(422)
                .json();
        assertThat(refused.findValuesAsText("path")).containsExactly("/criteria/2/score");
        assertThat(refused.toString()).contains("风险", "Risk", "high", "须填数字", "needs a number");
        house.as("expert01").get("/api/tasks/" + task + "/draft").expect(204);
    }

    /** Whose it is, which template it asks, and whether it is still awaited. */
    @Test
    @Attack(
            door = Door.FILES,
            tries = "Upload the review sheet of another review, of another template, of a task not held, or after the"
                    + " deadline",
            as = "expert",
            meets = "404, 409 or 422 with the reason; no draft is changed")
    void sheetsOfOthersOfOtherTemplatesAndOfOtherReviewsAreRefused() {
        var mine = filled(downloads());
        uploads("expert02", mine).expect(404);
        house.as("expert02").get(review + "/sheet.xlsx").expect(404);
        for (var other : List.of("officer", "chair", "applicant1")) {
            uploads(other, mine).expect(403);
            house.as(other).get(review + "/sheet.xlsx").expect(403);
        }
        var others = review("expert02");
        house.as("expert02").get(others + "/sheet.xlsx").expect(409);
        assertThat(house.as("expert02")
                        .upload(others + "/sheet", "", "sheet.xlsx", mine.bytes())
                        .expect(409)
                        .text())
                .contains("not-claimed");
        claims("expert02", house.task("expert02", number, "score-proposal"));
        assertThat(house.as("expert02")
                        .upload(others + "/sheet", "", "sheet.xlsx", mine.bytes())
                        .expect(422)
                        .text())
                .contains("another-review", "Nothing of the file was taken");
        assertThat(uploads("expert01", filled(downloads()).types("template", 2, "0123456789abcdef"))
                        .expect(422)
                        .text())
                .contains("another-template");
        house.timePasses("P11D");
        assertThat(uploads("expert01", mine).expect(409).text()).contains("review-closed");
    }

    @Test
    void whatWasBegunInTasklistMeanwhileIsReplacedOnlyWhenSaidSo() {
        var mine = filled(downloads());
        house.as("expert01")
                .put("/api/tasks/" + task + "/draft", Map.of("answers", Map.of("comment", "在待办中写的")), Map.of())
                .expect(200);
        assertThat(uploads("expert01", mine).expect(409).text()).contains("begun-meanwhile", "待办");
        assertThat(draft().get("comment").asText()).isEqualTo("在待办中写的");
        house.as("expert01")
                .upload(review + "/sheet?replace=true", "", "sheet.xlsx", mine.bytes())
                .expect(200);
        assertThat(draft().get("comment").asText()).isEqualTo("总评");
        // once more, the same
        uploads("expert01", mine).expect(200);
        // made after it was begun, the workbook brings it along
        uploads("expert01", downloads().types("comment", COMMENT, "改过的总评")).expect(200);
        assertThat(draft().get("comment").asText()).isEqualTo("改过的总评");
        assertThat(draft().get("remark").asText()).isEqualTo(REMARK);
    }

    @Test
    void thePageTakesItAndSaysWhatDoesNotDo() {
        var browser = BrowserSession.loggedIn(port, "expert01", Language.CHINESE);
        assertThat(browser.get("/reviews").body())
                .contains(review + "/sheet.xlsx", "action=\"/reviews/sheets\"", "name=\"_csrf\"");
        var wrong = filled(downloads()).types("criterion:risk", SCORE, 9);
        var back = browser.upload("/reviews/sheets", "sheet.xlsx", wrong.bytes());
        assertThat(back.headers().firstValue("Location").orElseThrow()).endsWith("/reviews#offline");
        assertThat(browser.get("/reviews").body()).contains("评审表未处理", "G16：", "“风险”", "role=\"alert\"");
        assertThat(browser.get("/reviews").body()).doesNotContain("评审表未处理");
        var taken = browser.upload(
                "/reviews/sheets", "sheet.xlsx", filled(downloads()).bytes());
        var sheet = taken.headers().firstValue("Location").orElseThrow();
        assertThat(sheet).endsWith(review.replace("/api", "") + "/sheet");
        assertThat(browser.get(sheet.replaceAll("https?://[^/]+", "")).body())
                .contains("尚未提交", "得分 75。", "值得\n第二行", REMARK, "<b>可资助</b>");
        assertThat(browser.upload("/reviews/sheets", "sheet.xlsx", wrong.bytes(), "forged")
                        .statusCode())
                .isEqualTo(403);
        var other = BrowserSession.loggedIn(port, "expert02", Language.CHINESE);
        other.upload("/reviews/sheets", "sheet.xlsx", filled(downloads()).bytes());
        assertThat(other.get("/reviews").body()).contains("不属于您的任何一项评审").doesNotContain(REMARK);
    }
}
