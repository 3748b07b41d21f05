package org.lianshen.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lianshen.LianshenTest;
import org.lianshen.language.Language;
import org.lianshen.models.Recipes;
import org.lianshen.models.web.TwoDesigners;
import org.lianshen.programme.Catalogue;
import org.lianshen.story.House;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A designer sends a changed model, another looks at it and makes it live, all on pages. */
@LianshenTest
class ModelPagesBrowserTests {

    private static final int REHEARSAL_MILLIS = 180_000;
    private static final Path PICTURES = Path.of("target", "browser", "models");
    private static final Chromium CHROMIUM = Chromium.shared();
    private static final String FILE = "formal-check.bpmn";

    @LocalServerPort
    int port;

    @Autowired
    Catalogue catalogue;

    @Autowired
    ManagementService management;

    private final List<String> errors = new ArrayList<>();

    private String live() {
        return new House(port, catalogue)
                .as("designer")
                .get("/api/models/formal-check")
                .expect(200)
                .text();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aChangeGoesFromUploadToLive(Language language) {
        var changed = live().replaceFirst("name=\"Check formal requirements", "name=\"Examine formal requirements");
        try (var page = at("designer", language)) {
            page.locator("main a[href='/models']").click();
            send(page, changed);
            assertThat(page.locator("main h1 .badge"))
                    .hasText(language == Language.CHINESE ? "待批准" : "waits for approval");
            assertThat(page.locator("main table").first()).containsText("Examine formal requirements");
            drawn(page);
            var task = page.locator("[data-element-id=task_checkFormalRequirements]");
            assertThat(task.first()).hasClass(Pattern.compile("marked-changed"));
            assertThat(page.locator("form[action$='/approval']")).hasCount(0);
            picture(page, "own-" + language);
        }
        try (var page = at("designer2", language)) {
            page.navigate(url("/models"));
            page.locator("main td a[href*='/models/changes/']").first().click();
            drawn(page);
            picture(page, "change-" + language);
            page.locator("form[action$='/approval'] button").click();
            assertThat(page.locator("main h1 .badge")).hasText(language == Language.CHINESE ? "已生效" : "live");
            page.navigate(url("/models"));
            assertThat(page.locator("main tr", new Page.LocatorOptions().setHasText(FILE))
                            .last())
                    .containsText("change-1");
            picture(page, "models-" + language);
        }
        assertThat(errors).isEmpty();
        assertThat(live()).isEqualTo(changed);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whatIsWrongIsToldWithWhatWouldDo(Language language) {
        try (var page = at("designer", language)) {
            page.navigate(url("/models"));
            send(page, live().replace("${checkProposal}", "${deleteProposal}"));
            assertThat(page.locator("main h1 .badge")).hasText(language == Language.CHINESE ? "未通过" : "refused");
            assertThat(page.locator("main table").first()).containsText("deleteProposal");
            assertThat(page.locator("main table").first()).containsText("checkProposal");
            picture(page, "findings-" + language);
            page.navigate(url("/models"));
            send(page, live());
            assertThat(page.locator("main [role=alert]"))
                    .containsText(language == Language.CHINESE ? "没有差别" : "Nothing is different");
            assertThat(page.locator("main textarea")).hasValue("期限");
        }
        // the browser notes the answer that refused
        assertThat(errors).allMatch(error -> error.contains("422"));
    }

    /** The recipes of the designers' guide, from upload to migration, and nothing else. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void whatTheGuideTellsGoesLiveAndWhatRunsIsTakenAlong(Language language) {
        var house = new House(port, catalogue);
        var number = house.applicantSubmits("1.9");
        house.recommenderRecommends(number);
        try (var page = at("designer", language)) {
            page.navigate(url("/models"));
            send(
                    page,
                    file("single-review.bpmn", Recipes::reminder),
                    file("joint-research.bpmn", Recipes::waitingPeriod),
                    file("check-formal-requirements.form", Recipes::formText),
                    file("zh.yaml", Recipes::formWords));
            assertThat(page.locator("main h1 .badge"))
                    .hasText(language == Language.CHINESE ? "待批准" : "waits for approval");
            assertThat(page.locator("main")).containsText("以下问题请您亲自核对");
            drawn(page);
            picture(page, "recipes-" + language);
            // two hundred cases are played before the answer comes
            page.setDefaultTimeout(REHEARSAL_MILLIS);
            page.locator("form[action$='/rehearsals'] button").click();
            assertThat(page.locator("#rehearsals")).containsText("event_lastDay");
            assertThat(page.locator("#rehearsals"))
                    .containsText(language == Language.CHINESE ? "个与原来一致" : "cases go as before");
            picture(page, "rehearsal-" + language);
        }
        try (var page = at("designer2", language)) {
            page.navigate(url("/models"));
            page.locator("main td a[href*='/models/changes/']").first().click();
            page.locator("form[action$='/approval'] button").click();
            page.navigate(url("/models"));
            page.locator("main a[href$='/models/migrations']").click();
            for (var model : List.of("joint-research", "formal-check")) {
                page.locator("main input[value=" + model + "]").check();
            }
            picture(page, "migrations-" + language);
            page.locator("main button[name=dryRun][value=true]").click();
            assertThat(page.locator("main h1 .badge")).hasText(language == Language.CHINESE ? "进行中" : "at work");
            TwoDesigners.executorWorks(management);
            page.locator("main form a").click();
            assertThat(page.locator("main h1 .badge")).hasText(language == Language.CHINESE ? "已完成" : "done");
            picture(page, "trial-" + language);
            page.locator("main button[name=dryRun][value=false]").click();
            picture(page, "migration-" + language);
            TwoDesigners.executorWorks(management);
            page.locator("main form a").click();
            assertThat(page.locator("main h1 .badge")).hasText(language == Language.CHINESE ? "已完成" : "done");
            assertThat(page.locator("main dl")).containsText(language == Language.CHINESE ? "1（共 1）" : "1 of 1");
            assertThat(page.locator("main form")).hasCount(0);
            page.navigate(url("/models/migrations"));
            assertThat(page.locator("main input[value=formal-check]")).hasCount(0);
        }
        assertThat(errors).isEmpty();
        house.officerPasses(number);
    }

    private FilePayload file(String name, UnaryOperator<String> change) {
        var live = new House(port, catalogue)
                .as("designer")
                .get("/api/models/" + name)
                .expect(200)
                .text();
        return new FilePayload(
                name, "application/octet-stream", change.apply(live).getBytes(UTF_8));
    }

    private static void send(Page page, String content) {
        send(page, new FilePayload(FILE, "application/xml", content.getBytes(UTF_8)));
    }

    private static void send(Page page, FilePayload... files) {
        page.locator("main input[type=file]").setInputFiles(files);
        page.locator("main textarea").fill("期限");
        page.locator("main form button[type=submit]").first().click();
    }

    private static void drawn(Page page) {
        for (var place : page.locator(".diagram").all()) {
            place.scrollIntoViewIfNeeded();
        }
        assertThat(page.locator(".diagram[data-state=drawn]"))
                .hasCount(page.locator(".diagram").count());
    }

    private Page at(String account, Language language) {
        var page = CHROMIUM.browser()
                .newPage(new Browser.NewPageOptions()
                        .setViewportSize(1366, 900)
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
