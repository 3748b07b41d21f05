package org.lianshen.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lianshen.LianshenTest;
import org.lianshen.expertreview.account.AccountLinks;
import org.lianshen.language.Language;
import org.lianshen.programme.Catalogue;
import org.lianshen.story.House;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Two officers change one expert, an expert declares a conflict, a new one opens their account: as people do it. */
@LianshenTest
class ExpertPagesBrowserTests {

    private static final Path PICTURES = Path.of("target", "browser", "experts");
    private static final Chromium CHROMIUM = Chromium.shared();

    @LocalServerPort
    int port;

    @Autowired
    Catalogue catalogue;

    @Autowired
    AccountLinks links;

    @ParameterizedTest
    @EnumSource(Language.class)
    void whoComesSecondSeesBoth(Language language) {
        new House(port, catalogue).expertsExist();
        try (var first = at("officer", "/experts/expert05", language);
                var second = at("admin", "/experts/expert05", language)) {
            first.fill("textarea[name=keywords]", "光伏; 储能 " + language);
            first.locator("main form[action$=expert05] button[type=submit]").click();
            assertThat(first.locator(".notice.good")).isVisible();
            second.fill("textarea[name=keywords]", "电网 " + language);
            second.fill("textarea[name=away]", "2030-07-01/2030-07-20");
            second.locator("main form[action$=expert05] button[type=submit]").click();
            assertThat(second.locator(".notice.bad")).isVisible();
            assertThat(second.locator("textarea[name=keywords]")).hasValue("电网 " + language);
            assertThat(second.locator(".stored").first()).containsText("光伏; 储能 " + language);
            picture(second, "changed-meanwhile-" + language);
            second.fill("textarea[name=away]", "");
            second.locator("main form[action$=expert05] button[type=submit]").click();
            assertThat(second.locator(".notice.good")).isVisible();
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void anExpertDeclaresAConflict(Language language) {
        new House(port, catalogue).expertsExist();
        try (var page = at("expert06", "/me", language)) {
            page.selectOption("select[name=kind]", "organisation");
            page.fill("#conflicts input[name=name]", "某某研究所");
            page.locator("form[action='/me/conflicts'] button").click();
            assertThat(page.locator("#conflicts td").first()).isVisible();
            picture(page, "declared-" + language);
            page.locator("#conflicts td form button").click();
            assertThat(page.locator("#conflicts td")).hasCount(0);
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aNewExpertOpensTheirAccount(Language language) {
        var house = new House(port, catalogue);
        var id = "newcomer-" + language.tag();
        house.as("officer")
                .upload(
                        "/api/experts/imports",
                        "experts",
                        "experts.csv",
                        ("id,name,organisation,email\n" + id + ",新专家,某某研究所," + id + "@example.org\n")
                                .getBytes(StandardCharsets.UTF_8))
                .expect(200);
        try (var page = at("officer", "/experts/" + id, language)) {
            picture(page, "without-account-" + language);
            page.locator("form[action$=account-link] button").click();
            assertThat(page.locator(".notice.good")).isVisible();
        }
        try (var page = fresh(language)) {
            page.navigate(url("/invitations/" + links.issue(id)));
            page.fill("#password", "lange-und-gut-7");
            page.fill("#repeated", "lange-und-gut-8");
            page.locator("main button[type=submit]").click();
            assertThat(page.locator(".notice.bad")).isVisible();
            picture(page, "first-password-" + language);
            page.fill("#password", "lange-und-gut-7");
            page.fill("#repeated", "lange-und-gut-7");
            page.locator("main button[type=submit]").click();
            assertThat(page.locator(".notice.good")).isVisible();
            picture(page, "password-set-" + language);
        }
    }

    private Page at(String account, String address, Language language) {
        var page = fresh(language);
        page.navigate(url("/login"));
        page.fill("input[name=username]", account);
        page.fill("input[name=password]", LianshenTest.PASSWORD);
        page.locator("main button[type=submit]").click();
        page.waitForURL(url("/"));
        page.navigate(url(address));
        return page;
    }

    private static Page fresh(Language language) {
        return CHROMIUM.browser()
                .newPage(new Browser.NewPageOptions()
                        .setViewportSize(1366, 900)
                        .setExtraHTTPHeaders(Map.of("Accept-Language", language.tag())));
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve(name + ".png")));
        assertThat(Axe.serious(page)).isEmpty();
        page.setViewportSize(390, 844);
        assertThat((Integer) page.evaluate("() => document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(390);
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve(name + "-phone.png")));
        page.setViewportSize(1366, 900);
    }

    private String url(String address) {
        return "http://127.0.0.1:" + port + address;
    }
}
