package org.lianshen.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.lianshen.LianshenTest;
import org.lianshen.bench.bulk.BulkGenerator;
import org.lianshen.bench.bulk.BulkSize;
import org.lianshen.language.Language;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A manager sees at one glance which directions will miss the review deadline. */
@LianshenTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ForecastBrowserTests {

    private static final Path PICTURES = Path.of("target", "browser");
    private static final int DESK = 1366;
    private static final int PHONE = 390;
    private static final Chromium CHROMIUM = Chromium.shared();

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    BulkGenerator generator;

    @BeforeAll
    void play() {
        generator = new BulkGenerator(context);
        generator.play(port, List.of("1.9", "2.0"));
    }

    @Test
    void whichDirectionsWillMissTheReviewDeadline() {
        generator.fill(BulkSize.of(160, 24).at("review"));
        generator.close();
        for (var language : Language.values()) {
            looksAtTheForecast(language);
        }
    }

    private void looksAtTheForecast(Language language) {
        try (var tasklist = TasklistPage.of(CHROMIUM.browser(), port, "manager", language)) {
            var page = tasklist.page();
            page.navigate("http://127.0.0.1:" + port + "/monitor/forecast");
            var reviews = page.locator("table.forecast thead th")
                    .filter(new Locator.FilterOptions().setHasText(tasklist.says("评审打分", "Score proposal")));
            assertThat(reviews).hasCount(1);
            assertThat(page.locator("table.forecast tbody tr")).hasCount(2);
            assertThat(page.locator("table.forecast .badge").first()).containsText("%");
            assertThat(page.locator("table.stack tbody tr").first())
                    .containsText(tasklist.says("本方向的", "of this direction"));
            looks(page, "forecast", language);
            page.locator("table.forecast tbody th a").first().click();
            assertThat(page.locator("table.forecast tbody tr")).hasCount(1);
            assertThat(page.locator("select[name=call]")).hasValue("2022-1");
            assertThat(tasklist.failures()).isEmpty();
        }
    }

    /** Fits a desk and a phone, without serious findings; a picture of each is kept. */
    private static void looks(Page page, String name, Language language) {
        for (int width : List.of(PHONE, DESK)) {
            page.setViewportSize(width, 900);
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(PICTURES.resolve("%s-%s-%d.png".formatted(name, language.tag(), width))));
            assertThat((Integer) page.evaluate("() => document.documentElement.scrollWidth"))
                    .as("%s in %s on %d px", name, language, width)
                    .isLessThanOrEqualTo(width);
            assertThat(Axe.serious(page)).isEmpty();
        }
    }
}
