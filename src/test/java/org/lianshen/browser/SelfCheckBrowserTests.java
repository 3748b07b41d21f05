package org.lianshen.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lianshen.language.Language;
import org.lianshen.programme.Catalogue;
import org.lianshen.programme.DirectionId;
import org.lianshen.story.House;
import org.lianshen.story.OutsideCallTest;
import org.lianshen.story.OutsideCalls;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Experts mark their conflicts and wishes on the page that their task opens, and say that they are done. */
@OutsideCallTest
class SelfCheckBrowserTests {

    private static final FormSchema FORM = FormSchema.of("check-conflicts");
    private static final Path PICTURES = Path.of("target", "browser");
    private static final Chromium CHROMIUM = Chromium.shared();

    @LocalServerPort
    int port;

    @Autowired
    Catalogue catalogue;

    @ParameterizedTest
    @EnumSource(Language.class)
    void titlesAndOrganisationsApart(Language language) {
        marks(OutsideCalls.DOUBLE_BLIND, "double", language);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void titlesWithOrganisations(Language language) {
        marks(OutsideCalls.SINGLE_BLIND, "single", language);
    }

    private void marks(DirectionId direction, String name, Language language) {
        new House(port, catalogue).intakeClosesWithOne(direction);
        try (var tasklist = TasklistPage.of(CHROMIUM.browser(), port, "expert01", language)) {
            tasklist.claims(tasklist.says("标注利益冲突", "Mark conflicts"), direction.key());
            assertThat(tasklist.form()).containsText(tasklist.says("目前已标注 0 项", "You have marked 0"));
            tasklist.pictures("self-check-task-" + name + "-" + language);
            var list = tasklist.page()
                    .waitForPopup(
                            () -> tasklist.form().locator("a.dossier-link").click());
            list.locator("select[name=wish]").selectOption("eager");
            if (direction.equals(OutsideCalls.DOUBLE_BLIND)) {
                saves(list, "double-wishes-" + language);
                list.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(tasklist.says("单位", "Organisations")))
                        .click();
            }
            list.locator("input[name=reason]").first().fill("曾在此任职, 2020 年离职");
            saves(list, name + "-conflicts-" + language);
            assertThat(list.locator("input[name=reason]").first()).hasValue("曾在此任职, 2020 年离职");
            list.close();
            tasklist.chooses(FORM, "decision", "marked");
            tasklist.sends();
            assertThat(tasklist.expectReceipt()).containsText(tasklist.says("已标注", "I have marked"));
            assertThat(tasklist.failures()).isEmpty();
        }
    }

    private static void saves(Page list, String name) {
        list.locator("form button[type=submit]").last().click();
        assertThat(list.locator("[role=status]")).hasCount(1);
        list.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve("self-check-" + name + ".png"))
                .setFullPage(true));
    }
}
