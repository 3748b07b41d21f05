package org.lianshen.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lianshen.LianshenTest;
import org.lianshen.language.Language;
import org.lianshen.notification.Outbox;
import org.lianshen.process.UndeliverableLetters;
import org.lianshen.programme.Catalogue;
import org.lianshen.story.House;
import org.lianshen.story.Offices;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Experts say beside the task what they need; officer and chair ask for reviews again on the page of a proposal. */
@LianshenTest
class ReviewRequestsBrowserTests {

    private static final Path PICTURES = Path.of("target", "browser");
    private static final Chromium CHROMIUM = Chromium.shared();

    @LocalServerPort
    int port;

    @Autowired
    Catalogue catalogue;

    @Autowired
    Outbox outbox;

    @Autowired
    JdbcClient jdbc;

    House house;
    String number;

    @BeforeEach
    void enter() {
        house = new House(port, catalogue);
        number = new FormWalks(house, new Offices(house, catalogue), new UndeliverableLetters(outbox, jdbc))
                .bring("score-proposal");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void anExpertAsksForTimeThenDeclaresAConflict(Language language) {
        var due = OffsetDateTime.parse(house.as("expert01")
                .get("/api/reviews")
                .expect(200)
                .json()
                .get(0)
                .get("due")
                .asText());
        try (var page = at("expert01", "/reviews", language)) {
            page.getByText(says(language, "谢绝、延期、取回", "Decline, more time, take back"))
                    .click();
            page.fill("input[name=until]", due.toLocalDate().plusDays(7).toString());
            page.fill("textarea[name=why]", "  ");
            page.locator("form[action$='longer-period'] button").click();
            assertThat(page.locator("[role=alert]")).hasCount(1);
            assertThat(page.locator("input[name=until]"))
                    .hasValue(due.toLocalDate().plusDays(7).toString());
            page.fill("textarea[name=why]", "出差在外。");
            page.locator("form[action$='longer-period'] button").click();
            assertThat(page.locator("[role=status]")).hasCount(1);
            assertThat(page.locator("form[action$='longer-period']")).hasCount(0);
            picture(page, "requests-" + language);
            page.locator("input[value=conflict]").check();
            page.fill("textarea[name=reason]", "曾在同一课题组。");
            page.locator("form[action$='answer'] button").click();
            assertThat(page.locator(".badge").first()).hasText(says(language, "因利益冲突回避", "conflict of interest"));
            assertThat(page.locator("form[action*='requests']")).hasCount(0);
        }
        assertThat(house.tasks("expert04", number, "score-proposal")).hasSize(1);
        assertThat(house.tasks("officer", number, "decide-period")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aSheetIsTakenBackSentBackAndOneMoreExpertAsked(Language language) {
        house.expertScores("expert01", number, 80);
        try (var page = at("expert01", "/reviews", language)) {
            page.getByText(says(language, "取回评审表", "Take the sheet back")).click();
            page.locator("form[action$='taking-back'] button").click();
            assertThat(page.locator("[role=status]")).hasCount(1);
        }
        for (var expert : new String[] {"expert01", "expert02", "expert03"}) {
            house.expertScores(expert, number, 85);
        }
        var chairs = "/rounds/2022-1/1.9/proposals/" + number;
        try (var page = at("officer", chairs, language)) {
            assertThat(page.locator("form[action$='/experts']")).hasCount(0);
            page.locator("details.act summary").first().click();
            page.locator("textarea[name=reason]").first().fill("  ");
            page.locator("details.act button").first().click();
            assertThat(page.locator("[role=alert]")).hasCount(1);
            page.locator("details.act summary").first().click();
            page.locator("textarea[name=reason]").first().fill("评的不是这个项目。");
            page.locator("details.act button").first().click();
            assertThat(page.locator("[role=status]")).hasCount(1);
            assertThat(page.getByText("评的不是这个项目。")).hasCount(1);
            picture(page, "sent-back-" + language);
        }
        try (var page = at("chair", chairs, language)) {
            assertThat(page.locator("details.act")).hasCount(0);
            page.locator("form[action$='/experts'] button").click();
            assertThat(page.locator("[role=status]")).hasCount(1);
            assertThat(page.locator("form[action$='/experts']")).hasCount(0);
            picture(page, "one-more-" + language);
        }
        assertThat(house.as("officer")
                        .get("/api/rounds/2022-1/1.9/assignment")
                        .expect(200)
                        .text())
                .contains(number);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aDeclinedApplicantReadsWhatReviewersWrote(Language language) {
        for (var expert : List.of("expert01", "expert02", "expert03")) {
            house.expertScores(expert, number, 60);
        }
        var declined = Map.of("number", number, "fund", "decline", "reason", "与本轮重点不符");
        house.sends(
                        "chair",
                        house.task("chair", House.CALL + "-1.9", "settle-ranking"),
                        Map.of("overrides", List.of(declined)))
                .expect(204);
        house.approverApproves("1.9");
        house.timePasses("P12D");
        house.expectStatus(number, "declined");
        try (var page = at("applicant1", "/proposals/" + number, language)) {
            assertThat(page.getByText("总体意见：值得支持，理由如上。")).hasCount(3);
            assertThat(page.locator("main")).not().containsText("评审人0");
            picture(page, "declined-page-" + language);
        }
        String letter = "";
        for (var item : house.as("officer")
                .get("/api/letters?number=" + number)
                .expect(200)
                .json()
                .get("items")) {
            letter = item.get("kind").asText().equals("declined")
                    ? item.get("id").asText()
                    : letter;
        }
        try (var page = at("officer", "/outbox/" + letter, language)) {
            assertThat(page.locator("main")).containsText("总体意见：值得支持，理由如上。");
            picture(page, "declined-letter-" + language);
        }
    }

    private Page at(String account, String address, Language language) {
        var page = CHROMIUM.browser()
                .newPage(new Browser.NewPageOptions()
                        .setViewportSize(1366, 900)
                        .setExtraHTTPHeaders(Map.of("Accept-Language", language.tag())));
        page.navigate(url("/login"));
        page.fill("input[name=username]", account);
        page.fill("input[name=password]", LianshenTest.PASSWORD);
        page.locator("main button[type=submit]").click();
        page.waitForURL(url("/"));
        page.navigate(url(address));
        return page;
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve(name + ".png")));
        page.setViewportSize(390, 844);
        assertThat((Integer) page.evaluate("() => document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(390);
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve(name + "-phone.png")));
        page.setViewportSize(1366, 900);
    }

    private static String says(Language language, String zh, String en) {
        return language == Language.CHINESE ? zh : en;
    }

    private String url(String address) {
        return "http://127.0.0.1:" + port + address;
    }
}
