package org.lianshen.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lianshen.LianshenTest;
import org.lianshen.language.Language;
import org.lianshen.programme.Catalogue;
import org.lianshen.story.House;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A manager finds a proposal, sees the path it took on its models, and the figures of a model. */
@LianshenTest
class FindPagesBrowserTests {

    private static final Path PICTURES = Path.of("target", "browser", "find");
    private static final Chromium CHROMIUM = Chromium.shared();
    private static final String DRAWN = ".diagram[data-state=drawn]";

    @LocalServerPort
    int port;

    @Autowired
    Catalogue catalogue;

    private final List<String> errors = new ArrayList<>();
    private String number = "";

    @BeforeEach
    void aProposalIsReturnedAndComesBack() {
        var house = new House(port, catalogue);
        number = house.applicantSubmits("1.3", House::withoutForeignSubmission);
        house.recommenderRecommends(number);
        house.officerReturns(number, "请补充外方申报信息");
        house.timePasses("P2D");
        house.applicantCorrects(number, content -> {});
        var other = house.applicantSubmits("1.3");
        house.recommenderRecommends(other);
        house.officerPasses(other);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whereAProposalStandsIsTwoClicksAway(Language language) {
        try (var page = at("manager", "/", language, true)) {
            page.fill("#finder", number.substring(number.length() - 6));
            page.locator(".finder button").click();
            assertThat(page.locator("main table a")).hasCount(1);
            picture(page, "search-" + language);
            page.locator("main table a").click();
            assertThat(page.locator("main h1")).containsText(number);
            assertThat(page.locator("section.card").first())
                    .containsText(language == Language.CHINESE ? "形式审查" : "Check formal requirements");
            all(page);
            var check = page.locator("#model-formal-check-1");
            assertThat(check.locator("[data-element-id=task_checkFormalRequirements]"))
                    .hasClass(Pattern.compile("marked-now"));
            assertThat(check.locator("[data-element-id=flow_returned_correction]"))
                    .hasClass(Pattern.compile("taken"));
            assertThat(check.locator("[data-element-id=flow_requirementsMet_requirementsMet]"))
                    .not()
                    .hasClass(Pattern.compile("taken"));
            assertThat(check.locator(".mark.now")).containsText("×2");
            assertThat(page.locator(".bjs-powered-by").first()).isVisible();
            picture(page, "proposal-" + language);
            assertThat(errors).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aModelShowsItsFigures(Language language) {
        try (var page = at("chair", "/monitor/models", language, true)) {
            picture(page, "models-" + language);
            page.locator("a[href$='/formal-check']").click();
            for (var show : List.of("counts", "median", "share")) {
                page.locator(".toggles a[href*='" + show + "']").click();
                all(page);
                assertThat(page.locator(".mark").first()).isVisible();
                picture(page, "model-" + show + "-" + language);
            }
            page.navigate(url("/monitor/models/formal-check"));
            all(page);
            assertThat(page.locator("[data-container-id=task_checkFormalRequirements] .mark"))
                    .hasText("✓ 2 ▶ 1");
            assertThat(page.locator("main table")).containsText(language == Language.CHINESE ? "形式审查" : "Apply rules");
            assertThat(errors).isEmpty();
        }
    }

    /** A number that is too small to read says nothing, neither does one that is cut off. */
    @Test
    void onAPhoneADrawingStaysReadableAndIsMoved() {
        try (var page = at("chair", "/monitor/models/formal-check", Language.CHINESE, true)) {
            page.setViewportSize(390, 844);
            page.reload();
            all(page);
            var place = page.locator(".diagram");
            var frame = page.locator(".diagram .frame");
            assertThat(frame).hasAttribute("tabindex", "0");
            var marks = page.locator(".mark").all();
            assertThat(marks).isNotEmpty();
            var seen = place.boundingBox();
            for (var mark : marks) {
                var box = mark.boundingBox();
                assertThat(box.height).isGreaterThan(18);
                assertThat(box.y).isGreaterThan(seen.y);
                assertThat(box.y + box.height).isLessThan(seen.y + seen.height);
            }
            frame.evaluate("frame => frame.scrollLeft = frame.scrollWidth");
            assertThat((Double) frame.evaluate("frame => frame.scrollLeft + 0.5"))
                    .isGreaterThan(1);
            var maker = page.locator(".bjs-powered-by").boundingBox();
            assertThat(maker.x).isGreaterThan(seen.x);
            assertThat(maker.x + maker.width).isLessThan(seen.x + seen.width);
            page.setViewportSize(1366, 900);
            page.waitForCondition(() -> frame.getAttribute("tabindex") == null);
        }
    }

    /** As on a page that is being left: a diagram without a width is not fitted, and is again once it has one. */
    @Test
    void aDiagramOutOfSightIsLeftAlone() {
        try (var page = at("chair", "/monitor/models/formal-check", Language.ENGLISH, true)) {
            all(page);
            var shown = "document.querySelector('.diagram').style.display = '%s'";
            page.evaluate(shown.formatted("none"));
            page.setViewportSize(700, 900);
            page.evaluate("window.dispatchEvent(new Event('resize'))");
            page.evaluate("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
            assertThat(errors).isEmpty();
            page.evaluate(shown.formatted(""));
            page.waitForCondition(() -> {
                var width = page.locator(".diagram svg .viewport").first().boundingBox().width;
                return width > 300 && width < 700;
            });
            assertThat(errors).isEmpty();
        }
    }

    @Test
    void withoutAScriptTheTablesTellTheSame() {
        try (var page = at("approver", "/monitor/proposals/" + number, Language.ENGLISH, false)) {
            assertThat(page.locator("noscript").first()).isAttached();
            assertThat(page.locator("main section table").last()).containsText("Correct proposal");
            assertThat(page.locator(".canvas")).hasCount(0);
        }
    }

    /** Diagrams are drawn as they come into sight. */
    private static void all(Page page) {
        for (var place : page.locator(".diagram").all()) {
            place.scrollIntoViewIfNeeded();
        }
        assertThat(page.locator(DRAWN)).hasCount(page.locator(".diagram").count());
    }

    private Page at(String account, String address, Language language, boolean scripts) {
        var page = CHROMIUM.browser()
                .newPage(new Browser.NewPageOptions()
                        .setViewportSize(1366, 900)
                        .setJavaScriptEnabled(scripts)
                        .setExtraHTTPHeaders(Map.of("Accept-Language", language.tag())));
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                errors.add(message.text());
            }
        });
        page.onPageError(errors::add);
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
