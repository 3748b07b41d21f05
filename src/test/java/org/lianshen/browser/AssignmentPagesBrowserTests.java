package org.lianshen.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
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

/** The officer's desk for one round: a plan is looked at, changed, compared and confirmed in Tasklist. */
@LianshenTest
class AssignmentPagesBrowserTests {

    private static final Path PICTURES = Path.of("target", "browser");
    private static final int DESK = 1366;
    private static final int PHONE = 390;
    private static final String DIRECTION = "1.9";
    private static final Chromium CHROMIUM = Chromium.shared();

    @LocalServerPort
    int port;

    @Autowired
    Catalogue catalogue;

    @ParameterizedTest
    @EnumSource(Language.class)
    void aPlanIsLookedAtChangedAndConfirmed(Language language) {
        var house = new House(port, catalogue);
        house.expertsExist();
        var number = eligible(house);
        var other = eligible(house);
        house.intakeCloses(DIRECTION);
        try (var tasklist = TasklistPage.of(CHROMIUM.browser(), port, "officer", language)) {
            var page = tasklist.page();
            page.navigate(url("/rounds/2022-1/1.9/assignment"));
            page.locator("form[action$='/plans'] button").click();
            assertThat(page.locator(".notice.good")).isVisible();
            assertThat(page.locator("table.seats tbody tr")).hasCount(2);
            assertThat(page.locator(".figures")).containsText("✓");
            looks(page, "assignment", language);

            page.locator("table.seats a[href$='/" + number + "']").click();
            looks(page, "assignment-proposal", language);
            page.locator("details.explained summary").first().click();
            assertThat(page.locator("details.explained dl").first()).isVisible();
            var seated = page.locator("tr:has(.badge.status-funded)").first();
            var name = seated.locator("td b").first().textContent();
            acts(seated, "forbid");
            assertThat(page.locator("[role=alert]")).isVisible();
            looks(page, "assignment-refused", language);
            var again = page.locator("tbody tr")
                    .filter(new Locator.FilterOptions().setHasText(name))
                    .first();
            again.locator("input[name=reason]").fill("近期有争议");
            acts(again, "forbid");
            assertThat(page.locator("tbody tr")
                            .filter(new Locator.FilterOptions().setHasText(name))
                            .first()
                            .locator(".badge.status-declined"))
                    .isVisible();

            page.navigate(url("/rounds/2022-1/1.9/assignment"));
            assertThat(page.locator(".notice.bad")).isVisible();
            page.locator("input[name=usualLoad]").fill("x");
            page.locator("form[action$='/limits'] button").click();
            assertThat(page.locator("[role=alert]")).isVisible();
            assertThat(page.locator("input[name=usualLoad]")).hasValue("x");
            page.locator("input[name=usualLoad]").fill("9");
            page.locator("form[action$='/limits'] button").click();
            page.locator("form[action$='/plans'] button").click();
            assertThat(page.locator(".notice.good")).isVisible();
            page.locator("select[name=with]").selectOption(new SelectOption().setIndex(1));
            page.locator("select[name=show]").selectOption("changed");
            page.locator("form.filter[method=get] button").click();
            assertThat(page.locator(".seat.left").first()).containsText(name);
            looks(page, "assignment-compared", language);
            page.locator(".figures a").click();
            assertThat(page.locator("tbody tr").first()).isVisible();
            looks(page, "assignment-loads", language);

            page.navigate(url("/camunda/app/tasklist/default/"));
            tasklist.claims(tasklist.says("指派专家", "Assign experts"), "2022-1-1.9");
            assertThat(page.locator("a[href$='/rounds/2022-1/1.9/assignment']")).isVisible();
            tasklist.pictures("assignment-task");
            tasklist.sends();
            tasklist.expectReceipt();
        }
        assertThat(status(house, number)).isEqualTo("in-review");
        assertThat(status(house, other)).isEqualTo("in-review");
    }

    private static String status(House house, String number) {
        return house.as("officer")
                .get("/api/proposals/" + number)
                .expect(200)
                .json()
                .get("status")
                .asText();
    }

    private static void acts(Locator row, String act) {
        var button = row.locator("button[value=" + act + "]");
        // the browser itself asks for nothing here: whether a reason is needed, the server says
        button.click();
    }

    private static String eligible(House house) {
        var number = house.applicantSubmits(DIRECTION);
        house.recommenderRecommends(number);
        house.officerPasses(number);
        house.agencySends("nrf", DIRECTION, "m-" + number, number, "accepted");
        return number;
    }

    /** Fits a desk and a phone; a picture of each is kept. */
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
        assertThat(page.locator("body").innerText()).doesNotContain("??");
    }

    private String url(String path) {
        return "http://127.0.0.1:" + port + path;
    }
}
