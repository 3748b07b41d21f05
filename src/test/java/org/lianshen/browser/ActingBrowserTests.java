package org.lianshen.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lianshen.LianshenTest;
import org.lianshen.language.Language;
import org.lianshen.process.acting.Colleagues;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A manager hands tasks over, reminds and sets a substitute on the pages; the substitute takes over at home. */
@LianshenTest
class ActingBrowserTests {

    private static final Path PICTURES = Path.of("target", "browser");
    private static final Chromium CHROMIUM = Chromium.shared();

    @LocalServerPort
    int port;

    private final List<String> faults = new ArrayList<>();
    private Colleagues colleagues;

    @BeforeEach
    void enter(@Autowired ApplicationContext context) {
        colleagues = new Colleagues(context, port);
    }

    @AfterEach
    void leave() {
        colleagues.close();
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void manyTasksAreHandedOverAndRemindedOf(Language language) {
        var claimed = colleagues.officersTask();
        colleagues.claims("officer", claimed);
        colleagues.officersTask();
        colleagues.house.applicantSubmits("1.3");
        try (var page = at("manager", "/", language)) {
            page.locator("a[href='/monitor/tasks']").click();
            picture(page, "acting-tasks-" + language);
            page.locator("select[name=duty]").first().selectOption("officer");
            page.locator("main form[role=search] button").click();
            assertThat(page.locator("input[name=task]")).hasCount(2);
            page.locator("input[name=all]").check();
            page.locator("select[name=to]").selectOption(Colleagues.OFFICER);
            hand(page);
            assertThat(page.locator("[role=alert]")).hasCount(1);
            page.locator("textarea[name=reason]").fill("请假三天。");
            page.locator("input[name=all]").check();
            assertThat(page.locator("select[name=to]")).hasValue(Colleagues.OFFICER);
            hand(page);
            assertThat(page.locator(".outcomes .done")).hasCount(2);
            assertThat(page.locator("input[name=task]")).hasCount(2);
            page.locator("input[name=task]").first().check();
            nudge(page);
            assertThat(page.locator(".outcomes .done")).hasCount(1);
            page.locator("input[name=all]").check();
            nudge(page);
            assertThat(page.locator(".outcomes .done")).hasCount(1);
            assertThat(page.locator(".outcomes .refused")).hasCount(1);
            picture(page, "acting-outcomes-" + language);
            page.navigate(url("/monitor/tasks/" + claimed));
            assertThat(page.getByText("请假三天。")).hasCount(1);
            page.locator("textarea[name=reason]").fill("已销假。");
            page.locator("select[name=to]").selectOption("officer");
            hand(page);
            assertThat(page.locator(".outcomes .done")).hasCount(1);
            assertThat(page.getByText("已销假。")).hasCount(1);
            picture(page, "acting-task-" + language);
            page.navigate(url("/monitor/actions"));
            picture(page, "acting-record-" + language);
        }
        try (var page = at("officer", "/", language)) {
            assertThat(page.getByText("已销假。")).hasCount(1);
            picture(page, "acting-officer-home-" + language);
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aSubstituteIsSetAndTakesOver(Language language) {
        var task = colleagues.officersTask();
        colleagues.claims("officer", task);
        var today = colleagues.house.today();
        try (var page = at("manager", "/monitor/substitutes", language)) {
            page.selectOption("select[name=absent]", "officer");
            page.selectOption("select[name=substitute]", "finance");
            page.fill("input[name=from]", today);
            page.fill("input[name=to]", today);
            page.fill("textarea[name=reason]", "年假");
            page.locator("form[action='/monitor/substitutes'] button").click();
            assertThat(page.locator("[role=alert]")).hasCount(1);
            assertThat(page.locator("input[name=from]")).hasValue(today);
            picture(page, "acting-substitute-refused-" + language);
            page.selectOption("select[name=substitute]", Colleagues.OFFICER);
            page.locator("form[action='/monitor/substitutes'] button").click();
            assertThat(page.locator("tbody form")).hasCount(1);
            picture(page, "acting-substitutes-" + language);
        }
        try (var page = at("officer", "/account", language)) {
            assertThat(page.getByText("年假")).hasCount(1);
            picture(page, "acting-account-" + language);
        }
        try (var page = at(Colleagues.OFFICER, "/", language)) {
            picture(page, "acting-substitute-home-" + language);
            page.locator("form[action^='/stand-ins/'] button").click();
            assertThat(page.locator("form[action^='/stand-ins/']")).hasCount(0);
            assertThat(page.locator("a[href*='task=" + task + "']").first()).isVisible();
        }
    }

    private static void hand(Page page) {
        page.locator("button[formaction='/monitor/tasks/hand-overs']").click();
    }

    private static void nudge(Page page) {
        page.locator("button[formaction='/monitor/tasks/nudges']").click();
    }

    private Page at(String account, String address, Language language) {
        var page = CHROMIUM.browser()
                .newPage(new Browser.NewPageOptions()
                        .setViewportSize(1366, 900)
                        .setExtraHTTPHeaders(Map.of("Accept-Language", language.tag())));
        page.onConsoleMessage(message -> {
            // a refused form is answered with its status
            if (message.type().equals("error") && !message.text().contains("status of 4")) {
                faults.add(message.text());
            }
        });
        page.onPageError(faults::add);
        page.navigate(url("/login"));
        page.fill("input[name=username]", account);
        page.fill("input[name=password]", LianshenTest.PASSWORD);
        page.locator("main button[type=submit]").click();
        page.waitForURL(url("/"));
        page.navigate(url(address));
        return page;
    }

    private static void picture(Page page, String name) {
        assertThat(Axe.serious(page)).as(name).isEmpty();
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve(name + ".png")));
        page.setViewportSize(390, 844);
        assertThat((Integer) page.evaluate("() => document.documentElement.scrollWidth"))
                .as(name)
                .isLessThanOrEqualTo(390);
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve(name + "-phone.png")));
        page.setViewportSize(1366, 900);
    }

    private String url(String address) {
        return "http://127.0.0.1:" + port + address;
    }
}
