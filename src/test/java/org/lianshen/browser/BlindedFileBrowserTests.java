package org.lianshen.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lianshen.LianshenTest;
import org.lianshen.language.Language;
import org.lianshen.programme.Catalogue;
import org.lianshen.story.House;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A reviewer reads the blinded file in a window of its own while the sheet stays where it is. */
@LianshenTest
class BlindedFileBrowserTests {

    private static final Chromium CHROMIUM = Chromium.shared();

    @LocalServerPort
    int port;

    @Autowired
    Catalogue catalogue;

    @ParameterizedTest
    @EnumSource(Language.class)
    void itOpensBesideTheSheet(Language language) throws IOException {
        var number = underReviewWithAFile();
        try (var tasklist = TasklistPage.of(CHROMIUM.browser(), port, "expert01", language)) {
            tasklist.claims(tasklist.says("评审打分", "Score proposal"), number);
            tasklist.chooses(FormSchema.of("score-proposal"), "decision", "score");
            tasklist.types(tasklist.field("score", 0), "81");
            var window = tasklist.page()
                    .waitForPopup(() ->
                            tasklist.form().locator(".dossier-link").first().click());
            var frame = window.locator("iframe[name=file]");
            assertThat(frame).isVisible();
            assertThat(frame).hasAttribute("src", Pattern.compile("/reviews/.+/documents/.+"));
            var file = window.request().get("http://127.0.0.1:" + port + frame.getAttribute("src"));
            assertThat(file.status()).isEqualTo(200);
            assertThat(file.headers().get("content-type")).startsWith("application/pdf");
            assertThat(file.headers().get("content-disposition"))
                    .startsWith("inline")
                    .doesNotContain("示例大学");
            window.screenshot(new com.microsoft.playwright.Page.ScreenshotOptions()
                    .setPath(Path.of("target", "browser", "beside-" + language + ".png")));
            assertThat(tasklist.field("score", 0)).hasValue("81");
            assertThat(tasklist.page()).hasURL(Pattern.compile(".*/tasklist/.*"));
            window.close();
        }
    }

    private String underReviewWithAFile() throws IOException {
        var house = new House(port, catalogue);
        house.expertsExist();
        var number = house.applicantDrafts("1.9", content -> {});
        house.as("applicant1")
                .upload("/api/proposals/" + number + "/documents", "blinded-text", "示例大学.pdf", pdf())
                .expect(201);
        house.submit(number).expect(202);
        house.recommenderRecommends(number);
        house.officerPasses(number);
        house.agencySends("nrf", "1.9", "m1", number, "accepted");
        house.intakeCloses("1.9");
        house.officerAssigns("1.9");
        return number;
    }

    private static byte[] pdf() throws IOException {
        try (var document = new PDDocument();
                var bytes = new ByteArrayOutputStream()) {
            document.addPage(new PDPage());
            document.save(bytes);
            return bytes.toByteArray();
        }
    }
}
