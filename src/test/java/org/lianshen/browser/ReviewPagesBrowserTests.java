package org.lianshen.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.lianshen.expertreview.offline.WorkbookEdit.COMMENT;
import static org.lianshen.expertreview.offline.WorkbookEdit.SCORE;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lianshen.LianshenTest;
import org.lianshen.expertreview.offline.WorkbookEdit;
import org.lianshen.language.Language;
import org.lianshen.list.SentFile;
import org.lianshen.programme.Catalogue;
import org.lianshen.story.House;
import org.lianshen.story.OutsideCallTest;
import org.lianshen.story.OutsideCalls;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The page of a reviewer, from the invitation to the receipt, and the page of the panel, on a desk and on a phone. */
@OutsideCallTest
class ReviewPagesBrowserTests {

    private static final Path PICTURES = Path.of("target", "browser");
    private static final int DESK = 1366;
    private static final int PHONE = 390;
    private static final List<String> PANEL = List.of("expert01", "expert02", "expert03", "expert04", "expert05");
    private static final Chromium CHROMIUM = Chromium.shared();

    @LocalServerPort
    int port;

    @Autowired
    Catalogue catalogue;

    @ParameterizedTest
    @EnumSource(Language.class)
    void aReviewerTakesTheSheetAlongAndSendsIt(Language language) throws IOException {
        var house = new House(port, catalogue);
        var number = house.inReview(OutsideCalls.THREE);
        try (var tasklist = TasklistPage.of(CHROMIUM.browser(), port, "expert01", language)) {
            var page = tasklist.page();
            page.navigate(url("/reviews"));
            assertThat(page.locator("main table")).containsText(number);
            assertThat(page.locator("main table time")).hasCount(1);
            assertThat(page.locator("a[href$='/sheet.xlsx']")).hasCount(0);
            looks(page, "reviews-open", language);

            page.navigate(url("/camunda/app/tasklist/default/"));
            tasklist.claims(tasklist.says("评审打分", "Score proposal"), number);
            page.navigate(url("/reviews"));
            var download = page.waitForDownload(
                    () -> page.locator("a[href$='/sheet.xlsx']").click());
            assertThat(download.suggestedFilename()).isEqualTo("review-sheet-" + number + ".xlsx");
            var workbook = new WorkbookEdit(Files.readAllBytes(download.path()));

            uploads(page, filled(workbook).types("criterion:risk", SCORE, "?"));
            assertThat(page.locator("#offline [role=alert]")).containsText("G16");
            looks(page, "reviews-refused", language);

            uploads(page, filled(workbook));
            page.waitForURL(address -> address.endsWith("/sheet"));
            assertThat(page.locator(".notice.good")).containsText("76");
            assertThat(page.locator("main")).containsText("值得做。");
            assertThat(page.locator("main")).containsText("☑");
            looks(page, "sheet-draft", language);

            page.locator(".notice.good a").click();
            tasklist.filters(tasklist.says("我的任务", "My tasks"));
            tasklist.card(tasklist.says("评审打分", "Score proposal"), number).click();
            assertThat(tasklist.field("score")).hasValue("7.5");
            assertThat(tasklist.form()
                            .locator("tr")
                            .filter(new Locator.FilterOptions().setHasText(tasklist.says("目前得分", "Score so far"))))
                    .containsText("76.5");
            tasklist.types(tasklist.field("score", 1), "90");
            tasklist.tabs();
            assertThat(tasklist.form()
                            .locator("tr")
                            .filter(new Locator.FilterOptions().setHasText(tasklist.says("目前得分", "Score so far"))))
                    .containsText("79.5");
            tasklist.expectDraftSaved();
            tasklist.pictures("sheet-taken");
            tasklist.sends();
            var receipt = tasklist.expectReceipt();
            assertThat(receipt).containsText("79.5");
            tasklist.pictures("sheet-receipt");
            var printed = page.context()
                    .waitForPage(
                            () -> receipt.locator("a.lianshen-receipt-sheet").click());
            assertThat(printed.locator("main")).containsText("79.500");
            assertThat(printed.locator("main code")).hasText(Pattern.compile("[0-9a-f]{64}"));
            looks(printed, "sheet-sent", language);
            prints(printed, "sheet-sent", language);
            printed.close();

            page.navigate(url("/reviews"));
            assertThat(page.locator("main")).containsText("79.500");
            assertThat(page.locator("main td code")).hasCount(1);
            looks(page, "reviews-done", language);
            assertThat(tasklist.failures()).isEmpty();
        }
    }

    private static WorkbookEdit filled(WorkbookEdit workbook) {
        return new WorkbookEdit(workbook.bytes())
                .types("criterion:worth", SCORE, "７，5")
                .types("criterion:worth", COMMENT, "值得做。")
                .types("criterion:team", SCORE, 80)
                .types("criterion:risk", SCORE, 4)
                .types("recommendation", COMMENT, "可资助 · Fund")
                .types("familiarity", COMMENT, "熟悉 · Well")
                .types("comment", COMMENT, "总体可行。");
    }

    private static void uploads(Page page, WorkbookEdit workbook) {
        page.locator("input[type=file]").setInputFiles(new FilePayload("sheet.xlsx", SentFile.XLSX, workbook.bytes()));
        page.locator("#offline button[type=submit]").click();
    }

    @Test
    void thePanelReadsFiveReviewsByNineCriteria() {
        var house = new House(port, catalogue);
        var number = house.inReview(OutsideCalls.NINE, PANEL);
        for (var expert : PANEL) {
            house.sends(expert, house.task(expert, number, "score-proposal"), sheet(PANEL.indexOf(expert)))
                    .expect(204);
        }
        for (var language : Language.values()) {
            try (var context = context(language)) {
                var page = context.newPage();
                logsIn(page, "chair");
                page.navigate(url("/rounds/" + OutsideCalls.NINE.call() + "/" + OutsideCalls.NINE.code() + "/proposals/"
                        + number));
                var matrix = page.locator("table.matrix");
                assertThat(matrix.locator("tbody tr")).hasCount(9);
                assertThat(matrix.locator("thead th")).hasCount(2 + 5 + 2);
                // one gave 1 where the others gave 4 or 5; one could not judge the last
                assertThat(matrix.locator("tbody tr").nth(4).locator("td.outlier"))
                        .hasCount(1);
                assertThat(matrix.locator("td.outlier")).hasCount(1);
                assertThat(matrix.locator("tbody tr").nth(4).locator("td").last())
                        .hasText("4");
                assertThat(matrix.locator("tbody abbr")).hasCount(1);
                assertThat(page.locator("section.sheet")).hasCount(5);
                assertThat(page.locator("section.sheet").first()).containsText("仅供专家组");
                // of nine criteria two take a comment, and only the first two experts wrote one each
                assertThat(page.locator("section.sheet").nth(1).locator("dt")).hasCount(2);
                assertThat(page.locator("section.sheet").nth(4).locator("dt")).hasCount(1);
                assertThat(Axe.serious(page)).isEmpty();
                looks(page, "panel", language);
                prints(page, "panel", language);
            }
        }
    }

    private static Map<String, Object> sheet(int expert) {
        var rows = new ArrayList<Map<String, Object>>();
        for (int place = 1; place <= 9; place++) {
            var row = new HashMap<String, Object>(Map.of("id", "c" + place));
            if (expert == 2 && place == 9) {
                row.put("abstain", true);
            } else {
                row.put("score", expert == 3 && place == 5 ? 1 : 4 + (expert + place) % 2);
            }
            if (expert < 2 && place == expert + 1) {
                row.put("optionalComment", "论证清楚，引用了最新的观测资料；技术路线与目标相称，\n但数据共享的安排还须写明。");
            }
            rows.add(row);
        }
        var sheet = new HashMap<String, Object>(Map.of("decision", "score", "criteria", rows));
        sheet.put("comment", "总体值得支持：研究问题明确，合作双方互补，预期成果可以检验。");
        if (expert == 0) {
            sheet.put("remark", "仅供专家组：与某在研项目相近，请留意重复。");
        }
        return sheet;
    }

    private static BrowserContext context(Language language) {
        return CHROMIUM.browser()
                .newContext(new Browser.NewContextOptions()
                        .setLocale(language == Language.CHINESE ? "zh-CN" : "en-US")
                        .setViewportSize(DESK, 900));
    }

    private void logsIn(Page page, String account) {
        page.navigate(url("/login"));
        page.fill("input[name=username]", account);
        page.fill("input[name=password]", LianshenTest.PASSWORD);
        page.locator("main button[type=submit]").click();
        page.waitForURL(url("/"));
    }

    /** On a desk and on a phone, where nothing stands beside the screen; pictures for whoever wants to look. */
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

    /** On paper there is nothing to press, and no table is wider than the sheet. */
    private static void prints(Page page, String name, Language language) {
        page.pdf(new Page.PdfOptions()
                .setFormat("A4")
                .setPath(PICTURES.resolve("%s-%s.pdf".formatted(name, language.tag()))));
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator("button:visible")).hasCount(0);
        page.setViewportSize(718, 900);
        assertThat((Integer) page.evaluate("() => Math.max(document.documentElement.scrollWidth,"
                        + " ...[...document.querySelectorAll('table')].map((table) => table.scrollWidth))"))
                .as("%s in %s on paper", name, language)
                .isLessThanOrEqualTo(718);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        page.setViewportSize(DESK, 900);
    }

    private String url(String address) {
        return "http://127.0.0.1:" + port + address;
    }
}
