package org.lianshen.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lianshen.language.Language;
import org.lianshen.programme.Catalogue;
import org.lianshen.story.House;
import org.lianshen.story.OutsideCallTest;
import org.lianshen.story.OutsideCalls;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Sheets of three and of nine criteria of outside calls are filled in by the one form there is. */
@OutsideCallTest
class ReviewTemplateBrowserTests {

    private static final FormSchema SHEET = FormSchema.of("score-proposal");
    private static final FormSchema REVISION = FormSchema.of("revise-sheet");
    private static final Chromium CHROMIUM = Chromium.shared();

    @LocalServerPort
    int port;

    @Autowired
    Catalogue catalogue;

    @Test
    void threeCriteriaOfTheirOwnScalesWeightsAndWords() {
        var house = new House(port, catalogue);
        var number = house.inReview(OutsideCalls.THREE);
        try (var tasklist = TasklistPage.of(CHROMIUM.browser(), port, "expert01", Language.CHINESE)) {
            tasklist.claims("评审打分", number);
            tasklist.chooses(SHEET, "decision", "score");
            assertThat(tasklist.form()).containsText("意义何在？");
            assertThat(tasklist.form()).containsText("8 分起：优；5 分起：可");
            assertThat(tasklist.form()).containsText("（1–5 分，权重 20%）");
            tasklist.types(tasklist.field("score", 0), "7.3");
            tasklist.tabs();
            assertThat(tasklist.form()).containsText("0.5");
            tasklist.types(tasklist.field("score", 0), "11");
            tasklist.tabs();
            assertThat(tasklist.form()).containsText("10");
            tasklist.types(tasklist.field("score", 0), "7.5");
            tasklist.types(tasklist.field("comment", 0), "值得做。");
            // not able to judge the team: its score goes away, and the one of the risk is the second
            tasklist.ticks("无法评判");
            assertThat(tasklist.form().locator("[id*='-score_']:is(input)")).hasCount(2);
            tasklist.types(tasklist.field("score", 1), "4");
            tasklist.tabs();
            assertThat(total(tasklist, "目前得分")).containsText("75");
            tasklist.types(tasklist.field("comment", 1), "总体可行。");
            tasklist.chooses("recommendation", 0, 1);
            tasklist.chooses("familiarity", 0, 0);
            tasklist.types("remark", "仅供专家组。");
            tasklist.expectDraftSaved();
            tasklist.comesBackTo(tasklist.page().url());
            assertThat(tasklist.field("score")).hasValue("7.5");
            assertThat(tasklist.form().locator("[id*='-score_']:is(input)")).hasCount(2);
            tasklist.pictures("sheet-of-three");
            tasklist.expectFitsAPhone("sheet-of-three");
            tasklist.sends();
            assertThat(tasklist.expectReceipt()).containsText(number);
            assertThat(tasklist.failures()).isEmpty();
        }
    }

    @Test
    void nineCriteriaOfADirection() {
        var house = new House(port, catalogue);
        var number = house.inReview(OutsideCalls.NINE);
        try (var tasklist = TasklistPage.of(CHROMIUM.browser(), port, "expert02", Language.ENGLISH)) {
            tasklist.claims("Score proposal", number);
            tasklist.chooses(SHEET, "decision", "score");
            for (int row = 0; row < 9; row++) {
                tasklist.types(tasklist.field("score", row), String.valueOf(1 + row % 5));
                tasklist.tabs();
            }
            assertThat(tasklist.form().locator("textarea[id*='-comment_']")).hasCount(1);
            tasklist.types("comment", "Well argued.");
            assertThat(total(tasklist, "Score so far")).containsText("4");
            tasklist.pictures("sheet-of-nine");
            tasklist.sends();
            assertThat(tasklist.expectReceipt()).containsText(number);
            assertThat(tasklist.failures()).isEmpty();
        }
        assertThat(house.as("expert02")
                        .get("/api/reviews")
                        .expect(200)
                        .json()
                        .get(0)
                        .get("state")
                        .asText())
                .isEqualTo("sent");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void expertsReadTheOthersAndRevise(Language language) {
        var house = new House(port, catalogue);
        var number = house.inReview(OutsideCalls.NINE);
        nine(house, number, "expert01", 1, "目标不够明确。");
        nine(house, number, "expert02", 5, "目标明确，路线可行。");
        nine(house, number, "expert03", 3, "总体可行。");
        try (var tasklist = TasklistPage.of(CHROMIUM.browser(), port, "expert01", language)) {
            tasklist.claims(tasklist.says("修改评审表", "Revise sheet"), number);
            assertThat(tasklist.form()).containsText("目标明确，路线可行。");
            assertThat(tasklist.form()).containsText(tasklist.says("评审人 2", "Reviewer 2"));
            tasklist.chooses(REVISION, "decision", "revise");
            assertThat(tasklist.field("score", 0)).hasValue("1");
            tasklist.types(tasklist.field("score", 0), "4");
            tasklist.tabs();
            tasklist.types("reason", "同意其他专家对目标的判断。");
            tasklist.expectDraftSaved();
            tasklist.comesBackTo(tasklist.page().url());
            assertThat(tasklist.field("score", 0)).hasValue("4");
            tasklist.pictures("revision-" + language);
            tasklist.expectFitsAPhone("revision-" + language);
            tasklist.sends();
            assertThat(tasklist.expectReceipt()).containsText(number);
            assertThat(tasklist.failures()).isEmpty();
        }
        try (var tasklist = TasklistPage.of(CHROMIUM.browser(), port, "expert02", language)) {
            tasklist.claims(tasklist.says("修改评审表", "Revise sheet"), number);
            tasklist.chooses(REVISION, "decision", "keep");
            tasklist.sends();
            assertThat(tasklist.expectReceipt()).containsText(number);
        }
    }

    private static void nine(House house, String number, String expert, int score, String comment) {
        var rows = IntStream.rangeClosed(1, 9)
                .mapToObj(place -> Map.of("id", "c" + place, "score", score))
                .toList();
        house.sends(
                        expert,
                        house.task(expert, number, "score-proposal"),
                        Map.of("decision", "score", "comment", comment, "criteria", rows))
                .expect(204);
    }

    private static Locator total(TasklistPage tasklist, String label) {
        return tasklist.form().locator("tr").filter(new Locator.FilterOptions().setHasText(label));
    }
}
