package org.lianshen.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianshen.LianshenTest;
import org.lianshen.language.Language;
import org.lianshen.programme.Catalogue;
import org.lianshen.story.House;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A reviewer does the work in Tasklist, in Chromium: nothing typed is lost, whatever happens on the way. */
@LianshenTest
class TasklistBrowserTests {

    private static final FormSchema SHEET = FormSchema.of("score-proposal");
    private static final int CRITERIA = 5;

    private static final Chromium CHROMIUM = Chromium.shared();

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

    @Test
    void aReviewerReadsClaimsFillsInAndSendsASheet() {
        var number = numberUnderReview();
        try (var tasklist = tasklist("expert01", Language.CHINESE)) {
            tasklist.filters("待认领");
            tasklist.opens("评审打分", number);
            assertThat(Links.expectAllOpen(tasklist)).anyMatch(address -> address.contains("/reviews/"));
            tasklist.claims();
            tasklist.chooses(SHEET, "decision", "score");
            EveryField.keepsEveryKeystroke(tasklist);
            for (int row = 0; row < CRITERIA; row++) {
                tasklist.types(tasklist.field("score", row), "87");
                tasklist.tabs();
                tasklist.types(tasklist.field("comment", row), "意见充分，论证清楚，理由如上。");
                tasklist.tabs();
            }
            assertThat(tasklist.form().locator("tr").filter(new Locator.FilterOptions().setHasText("目前得分")))
                    .containsText("87");
            tasklist.types(tasklist.field("comment", CRITERIA), "总体意见：值得支持，理由如上。");
            tasklist.pictures("reviewer-filled-in");
            tasklist.sends();
            assertThat(tasklist.expectReceipt()).containsText(number);
            tasklist.pictures("reviewer-receipt");
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
    void whatIsWrongIsSaidBesideTheButtonAndHiddenFieldsNeverBlock() {
        var number = numberUnderReview();
        try (var tasklist = tasklist("expert01", Language.ENGLISH)) {
            tasklist.claims("Score proposal", number);
            tasklist.chooses(SHEET, "decision", "score");
            tasklist.types("score", "abc");
            tasklist.tabs();
            assertThat(tasklist.form()).containsText("A number, please");
            assertThat(tasklist.field("score")).hasValue("abc");
            tasklist.sends();
            assertThat(tasklist.blocks()).containsText("A number, please");
            assertThat(tasklist.blocks()).containsText("Work plan – Comment: ");
            tasklist.blocks().locator("button").first().click();
            assertThat(tasklist.field("score")).isFocused();
            tasklist.chooses(SHEET, "decision", "conflict");
            tasklist.types("reason", "We worked at one institute until last year.");
            tasklist.sends();
            assertThat(tasklist.expectReceipt()).containsText("conflict");
            assertThat(tasklist.failures()).isEmpty();
        }
    }

    @Test
    void aDraftIsThereInAnotherBrowserAndTwoWindowsOverwriteNothingSilently() {
        var number = numberUnderReview();
        try (var one = tasklist("expert01", Language.CHINESE);
                var two = tasklist("expert01", Language.ENGLISH)) {
            one.claims("评审打分", number);
            one.chooses(SHEET, "decision", "score");
            one.types("comment", "半句话，写到这里");
            one.expectDraftSaved();
            two.comesBackTo(one.page().url());
            assertThat(two.draft()).containsText("is back");
            assertThat(two.field("comment")).hasValue("半句话，写到这里");
            two.types("comment", "written in the other window");
            two.expectDraftSaved();
            one.types("comment", "写在第一个窗口");
            assertThat(one.page().locator(".lianshen-draft-conflict")).isVisible();
            assertThat(one.field("comment")).hasValue("写在第一个窗口");
            one.button("改用另一窗口的草稿").click();
            assertThat(one.field("comment")).hasValue("written in the other window");
            one.types("comment", "又写在第一个窗口");
            one.expectDraftSaved();
            two.types("comment", "and the second");
            assertThat(two.page().locator(".lianshen-draft-conflict")).isVisible();
            two.button("Keep what is in this page").click();
            two.expectDraftSaved();
        }
        assertThat(house.as("expert01")
                        .get("/api/tasks/" + house.task("expert01", number, "score-proposal") + "/draft")
                        .expect(200)
                        .json()
                        .at("/answers/criteria/0/comment")
                        .asText())
                .isEqualTo("and the second");
    }

    @Test
    void aLostSessionTakesNoWordAwayAndLeadsBackToTheTask() {
        var number = numberUnderReview();
        try (var tasklist = tasklist("expert01", Language.CHINESE)) {
            tasklist.claims("评审打分", number);
            tasklist.chooses(SHEET, "decision", "score");
            tasklist.expectDraftSaved();
            tasklist.page().context().clearCookies();
            tasklist.types("comment", "会话失效以后写的");
            tasklist.tabs();
            assertThat(tasklist.page().locator(".lianshen-draft-lost")).isVisible();
            assertThat(tasklist.field("comment")).hasValue("会话失效以后写的");
            tasklist.logsInElsewhere("expert01");
            assertThat(tasklist.page().locator(".lianshen-draft-found")).isVisible();
            assertThat(tasklist.field("comment")).hasValue("会话失效以后写的");
            tasklist.page().context().clearCookies();
            tasklist.page().reload();
            tasklist.expectLoginPage();
            tasklist.logsIn("expert01");
            assertThat(tasklist.field("comment")).hasValue("会话失效以后写的");
        }
    }

    @Test
    void whatCannotBeSavedIsNeverDroppedWithoutAQuestion() {
        var number = numberUnderReview();
        try (var tasklist = tasklist("expert01", Language.ENGLISH)) {
            tasklist.claims("Score proposal", number);
            tasklist.chooses(SHEET, "decision", "score");
            tasklist.expectDraftSaved();
            tasklist.page().route("**/draft", Route::abort);
            tasklist.types("comment", "said nowhere else");
            assertThat(tasklist.page().locator(".lianshen-draft-waiting")).isVisible();
            var questions = new ArrayList<String>();
            tasklist.page().onDialog(question -> {
                questions.add(question.message());
                if (questions.size() <= 2) {
                    question.dismiss();
                } else {
                    question.accept();
                }
            });
            tasklist.page().locator(".task-filter").nth(2).click();
            assertThat(tasklist.field("comment")).hasValue("said nowhere else");
            tasklist.page().evaluate("() => { location.hash = location.hash.replace(/&?task=[^&]+/, ''); }");
            assertThat(tasklist.page()).hasURL(Pattern.compile(".*task=.*"));
            assertThat(tasklist.field("comment")).hasValue("said nowhere else");
            tasklist.page().locator(".task-filter").nth(2).click();
            assertThat(tasklist.form()).isHidden();
            assertThat(questions).hasSize(3).allMatch(question -> question.contains("would be lost"));
        }
    }

    @Test
    void nothingIsCalledSavedThatIsNot() {
        var number = numberUnderReview();
        try (var tasklist = tasklist("expert01", Language.ENGLISH)) {
            tasklist.claims("Score proposal", number);
            tasklist.chooses(SHEET, "decision", "score");
            tasklist.types("comment", "said first");
            tasklist.expectDraftSaved();
            var saves = new ArrayList<Route>();
            tasklist.page().route("**/draft", saves::add);
            tasklist.types("comment", "said later");
            assertThat(tasklist.page().locator(".lianshen-draft-saving")).isVisible();
            tasklist.page().waitForCondition(() -> !saves.isEmpty());
            assertThat(tasklist.page().locator(".lianshen-draft-saving")).isVisible();
            tasklist.page().unroute("**/draft");
            saves.forEach(Route::resume);
            tasklist.expectDraftSaved();
            tasklist.types("comment", "said later, and");
            tasklist.types("comment", "said later");
            tasklist.expectDraftSaved();
        }
    }

    @Test
    void aSendThatFailsSaysWhyAndMayBeRepeated() {
        var number = numberUnderReview();
        try (var tasklist = tasklist("expert01", Language.ENGLISH)) {
            tasklist.claims("Score proposal", number);
            tasklist.chooses(SHEET, "decision", "conflict");
            tasklist.types("reason", "We worked at one institute until last year.");
            tasklist.expectDraftSaved();
            tasklist.page().route("**/submit-form", Route::abort);
            tasklist.sends();
            assertThat(tasklist.blocks()).containsText("cannot be reached");
            tasklist.expectReadyToSend();
            tasklist.page().unroute("**/submit-form");
            tasklist.sends();
            assertThat(tasklist.expectReceipt()).containsText("conflict");
        }
    }

    @Test
    void aDraftIsClearedOnlyWhereItIsTheOneOfThisWindow() {
        var number = numberUnderReview();
        try (var one = tasklist("expert01", Language.CHINESE);
                var two = tasklist("expert01", Language.ENGLISH)) {
            one.claims("评审打分", number);
            one.chooses(SHEET, "decision", "score");
            one.types("comment", "第一个窗口");
            one.expectDraftSaved();
            two.comesBackTo(one.page().url());
            assertThat(two.field("comment")).hasValue("第一个窗口");
            two.types("comment", "the second window");
            two.expectDraftSaved();
            clears(one, "清空草稿", "再按一次");
            assertThat(one.page().locator(".lianshen-draft-conflict")).isVisible();
            assertThat(one.field("comment")).hasValue("第一个窗口");
            clears(two, "Clear the draft", "Sure?");
            assertThat(two.field("comment")).hasCount(0);
            one.button("改用另一窗口的草稿").click();
            assertThat(one.field("comment")).hasCount(0);
            one.chooses(SHEET, "decision", "score");
            one.types("comment", "清空以后再写");
            one.expectDraftSaved();
        }
    }

    @Test
    void aTaskThatIsNotThereIsToldInOnePlainSentence() {
        try (var tasklist = tasklist("expert01", Language.CHINESE)) {
            tasklist.comesBackTo(tasklist.page().url().replaceAll("#.*", "") + "#/?task=no-such-task");
            assertThat(tasklist.notification()).containsText("没有此任务");
            assertThat(tasklist.notification()).not().containsText("task");
        }
    }

    private static void clears(TasklistPage tasklist, String clear, String sure) {
        tasklist.button(clear).click();
        tasklist.draft()
                .locator("button")
                .filter(new Locator.FilterOptions().setHasText(sure))
                .click();
    }

    @Test
    void whoLogsOutComesToTheOneLoginPageAndLeavesNothingInTheBrowser() {
        var number = numberUnderReview();
        try (var tasklist = tasklist("expert01", Language.CHINESE)) {
            tasklist.claims("评审打分", number);
            tasklist.chooses(SHEET, "decision", "score");
            tasklist.types("comment", "只有作者能看到");
            tasklist.expectDraftSaved();
            tasklist.logsOut();
            tasklist.expectLoginPage();
            assertThat(tasklist.page().evaluate("() => JSON.stringify(localStorage) + JSON.stringify(sessionStorage)"))
                    .asString()
                    .doesNotContain("只有作者能看到")
                    .doesNotContain("task");
            assertThat(tasklist.failures()).isEmpty();
        }
    }

    @Test
    void cardsAreFoundByTheirTextAndTellWhatTheyAreAbout() {
        var number = numberUnderReview();
        try (var tasklist = tasklist("expert01", Language.ENGLISH)) {
            assertThat(tasklist.cards()).hasCount(1);
            assertThat(tasklist.card("Score proposal", number)).containsText("Due ");
            assertThat(tasklist.card("Score proposal", number)).containsText("Sample joint research");
            tasklist.searches("nothing has this title");
            assertThat(tasklist.cards()).hasCount(0);
            tasklist.searches(number.substring(2));
            assertThat(tasklist.cards()).hasCount(1);
            tasklist.page().locator("button.lianshen-language").click();
            assertThat(tasklist.card("评审打分", number)).containsText("截止");
        }
    }

    private TasklistPage tasklist(String account, Language language) {
        return TasklistPage.of(CHROMIUM.browser(), port, account, language);
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
