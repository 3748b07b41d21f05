package org.lianshen.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lianshen.LianshenTest;
import org.lianshen.language.Language;
import org.lianshen.programme.Catalogue;
import org.lianshen.story.House;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A manager's questions, each answered within two clicks, in both languages, on a desk and on a phone. */
@LianshenTest
class MonitorPagesBrowserTests {

    private static final Path PICTURES = Path.of("target", "browser");
    private static final int DESK = 1366;
    private static final int PHONE = 390;
    private static final Chromium CHROMIUM = Chromium.shared();

    @LocalServerPort
    int port;

    @Autowired
    Catalogue catalogue;

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @EnumSource(Language.class)
    void aManagerSeesWhereEverythingStands(Language language) {
        var house = new House(port, catalogue);
        house.applicantSubmits("1.3");
        var number = underReview(house);
        var checked = house.applicantSubmits("2.0");
        house.recommenderRecommends(checked);
        jdbc.sql("update act_ru_task set due_date_ = due_date_ - interval '1 year'"
                        + " where task_def_key_ = 'task_scoreProposal'")
                .update();
        try (var tasklist = TasklistPage.of(CHROMIUM.browser(), port, "manager", language)) {
            var page = tasklist.page();
            open(page);
            assertThat(page.locator("table.funnel tbody tr"))
                    .hasCount(catalogue.calls().stream()
                            .mapToInt(call -> call.directions().size())
                            .sum());
            looks(page, "monitor", language);
            // where a proposal stands: found, opened
            page.locator("#finder").fill(number);
            page.locator("header form[role=search] button").click();
            page.locator("main td a")
                    .filter(new Locator.FilterOptions().setHasText(number))
                    .click();
            assertThat(page.locator("main table").first()).containsText(tasklist.says("评审打分", "Score proposal"));
            assertThat(page.locator("main table").first()).containsText("R-");
            // which directions will miss the deadline of reviews
            open(page);
            page.locator("nav.tabs a[href*='forecast']").click();
            assertThat(page.locator("main")).containsText(tasklist.says("评审打分", "Score proposal"));
            assertThat(page.locator("main")).containsText("1.9");
            // how long formal checks took
            open(page);
            page.locator("nav.tabs a[href*='models']").click();
            page.locator("main a[href*='/monitor/models/formal-check']").first().click();
            var checks = page.locator("main table tr")
                    .filter(new Locator.FilterOptions().setHasText(tasklist.says("形式审查", "Check formal requirements")))
                    .locator("td");
            assertThat(checks.nth(1)).hasText("1");
            assertThat(checks.nth(2)).hasText("1");
            assertThat(checks.nth(3)).not().hasText("—");
            // who has it since when: a number of the ages, and its list
            open(page);
            var scoring = page.locator("table tr")
                    .filter(new Locator.FilterOptions().setHasText(tasklist.says("评审打分", "Score proposal")));
            scoring.locator("td a").first().click();
            assertThat(page.locator("table.list tbody tr").first()).containsText(number);
            assertThat(page.locator("table.list tbody tr").first()).containsText("R-");
            assertThat(page.locator("main")).not().containsText("expert0");
            looks(page, "monitor-step", language);
            // what is overdue, and with whom
            open(page);
            page.locator(".figures .late a").first().click();
            assertThat(page.locator(".tallies")).containsText(tasklist.says("评审专家", "expert"));
            assertThat(page.locator("main")).not().containsText("expert0");
            looks(page, "monitor-late", language);
            page.locator("nav.tabs a[href*='bottlenecks']").click();
            assertThat(page.locator("table").first()).containsText(tasklist.says("推荐单位", "Recommenders"));
            looks(page, "monitor-bottlenecks", language);
            var file = page.waitForDownload(
                    () -> page.locator("a.export[href*='csv']").click());
            assertThat(file.suggestedFilename()).isEqualTo("bottlenecks.csv");
        }
    }

    private void open(Page page) {
        page.navigate("http://127.0.0.1:" + port + "/monitor");
    }

    private static String underReview(House house) {
        house.expertsExist();
        var number = house.applicantSubmits("1.9");
        house.recommenderRecommends(number);
        house.officerPasses(number);
        house.agencySends("nrf", "1.9", "m1", number, "accepted");
        house.intakeCloses("1.9");
        house.officerAssigns("1.9");
        return number;
    }

    /** Fits a desk and a phone, without anything serious of axe's; a picture of each is kept. */
    private static void looks(Page page, String name, Language language) {
        for (int width : List.of(PHONE, DESK)) {
            page.setViewportSize(width, 900);
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(PICTURES.resolve("%s-%s-%d.png".formatted(name, language.tag(), width))));
            assertThat((Integer) page.evaluate("() => document.documentElement.scrollWidth"))
                    .as("%s in %s on %d px", name, language, width)
                    .isLessThanOrEqualTo(width);
        }
        assertThat(Axe.serious(page)).isEmpty();
        assertThat(page.locator("body").innerText()).doesNotContain("??");
    }
}
