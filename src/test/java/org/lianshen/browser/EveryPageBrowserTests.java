package org.lianshen.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
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

/**
 * Every page of ours, found as people find it: by the links that start from each account's home. Each is there, speaks
 * one language, fits a desk and a phone, and axe-core finds nothing serious on it. One page of each kind is looked at.
 * With {@code -Pbrowser} a picture of each is kept in {@code target/browser/pages}.
 */
@LianshenTest
class EveryPageBrowserTests {

    private static final boolean ALL = Boolean.getBoolean("lianshen.browser.all");

    private static final Path PICTURES = Path.of("target", "browser", "pages");
    private static final List<Integer> WIDTHS = List.of(1366, 390);
    private static final List<String> ACCOUNTS = List.of(
            "officer",
            "liaison",
            "finance",
            "chair",
            "approver",
            "manager",
            "designer",
            "admin",
            "expert02",
            "recommender-sc-kjt",
            "applicant1",
            "agency-nrf");

    private static final Chromium CHROMIUM = Chromium.shared();

    @LocalServerPort
    int port;

    @Autowired
    Catalogue catalogue;

    @Autowired
    Outbox outbox;

    @Autowired
    JdbcClient jdbc;

    private final Set<String> kinds = new TreeSet<>();
    private final SoftAssertions found = new SoftAssertions();

    @Test
    void everyPageIsThereForItsPeople() {
        var house = new House(port, catalogue);
        var walks = new FormWalks(house, new Offices(house, catalogue), new UndeliverableLetters(outbox, jdbc));
        walks.bring("decide-objection");
        house.applicantSubmits("1.3");
        visit("nobody", "/login", "/notices");
        visit(
                "officer",
                "/no-such-page",
                "/reconciliation/nrf/1.9",
                "/rounds/2022-1/1.9/ranking",
                "/rounds/2022-1/1.3/assignment");
        for (var account : ACCOUNTS) {
            visit(account, "/");
        }
        found.assertAll();
        assertThat(kinds)
                .contains(
                        "/calendar",
                        "/calendar/#/#",
                        "/calendar/#/#/closing",
                        "/experts",
                        "/experts/#",
                        "/experts/mergers",
                        "/login",
                        "/me",
                        "/notices",
                        "/notices/#/#",
                        "/outbox",
                        "/outbox/#",
                        "/proposals",
                        "/proposals/#",
                        "/reconciliation",
                        "/reconciliation/#/#");
    }

    /** Looks at those pages and at whatever they lead to that nobody has looked at yet. */
    private void visit(String account, String... beginnings) {
        try (var context = context()) {
            var page = context.newPage();
            if (!account.equals("nobody")) {
                login(page, account);
            }
            var ahead = new ArrayDeque<>(List.of(beginnings));
            while (!ahead.isEmpty()) {
                var address = ahead.remove();
                var kind = kind(address);
                if (kinds.add(kind.equals("/") ? "/ of " + account : kind)) {
                    look(page, account, address);
                    links(page).stream()
                            .filter(link -> !kinds.contains(kind(link)))
                            .forEach(ahead::add);
                }
            }
        }
    }

    private void look(Page page, String account, String address) {
        for (var language : Language.values()) {
            page.setExtraHTTPHeaders(Map.of("Accept-Language", language.tag()));
            var as = account + " at " + address + " in " + language;
            var answer = page.navigate(url(address));
            found.assertThat(answer.status()).as(as).isEqualTo(address.equals("/no-such-page") ? 404 : 200);
            found.assertThat(page.locator("html").getAttribute("lang")).as(as).startsWith(language.tag());
            found.assertThat(page.locator("body").innerText()).as(as).doesNotContain("??");
            if (ALL || language == Language.CHINESE) {
                found.assertThat(Axe.serious(page)).as(as).isEmpty();
            }
            for (int width : WIDTHS) {
                page.setViewportSize(width, 900);
                found.assertThat((Integer) page.evaluate("() => document.documentElement.scrollWidth"))
                        .as(as + ", wide")
                        .isLessThanOrEqualTo(width);
                if (ALL) {
                    page.screenshot(new Page.ScreenshotOptions()
                            .setFullPage(true)
                            .setPath(PICTURES.resolve(
                                    "%s-%s-%s-%d.png".formatted(name(kind(address)), account, language.tag(), width))));
                }
            }
            page.setViewportSize(WIDTHS.get(0), 900);
        }
    }

    /** Addresses of our own pages on this one. */
    private List<String> links(Page page) {
        return page.locator("a[href^='/']:not([download])").all().stream()
                .map(link -> link.getAttribute("href").replaceAll("#.*", ""))
                .filter(link -> !link.matches(
                        "/(camunda|api|v3|oauth2|css|images)/.*|.*/documents/.*|.*\\.(xlsx|bpmn)" + "|.*[?&]format=.*"))
                .distinct()
                .toList();
    }

    /** An address without what makes one page of a kind differ from the next. */
    private static String kind(String address) {
        return address.replaceAll("[?].*", "")
                .replaceAll("(?<=/reconciliation/)[^/]+", "#")
                .replaceAll("(?<=/monitor/(?:steps|models)/)[^/]+", "#")
                .replaceAll("(?<=/)[^/]*\\d[^/]*", "#");
    }

    private static String name(String kind) {
        return kind.equals("/") ? "home" : kind.substring(1).replaceAll("[^a-z]+", "-");
    }

    private static BrowserContext context() {
        return CHROMIUM.browser().newContext(new Browser.NewContextOptions().setViewportSize(WIDTHS.get(0), 900));
    }

    private void login(Page page, String account) {
        page.navigate(url("/login"));
        page.fill("input[name=username]", account);
        page.fill("input[name=password]", LianshenTest.PASSWORD);
        page.locator("main button[type=submit]").click();
        page.waitForURL(url("/"));
    }

    private String url(String address) {
        return "http://127.0.0.1:" + port + address;
    }
}
