package org.lianshen.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lianshen.LianshenTest;
import org.lianshen.browser.FormWalks.Walk;
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
 * Every form, as its person works through it in Chromium: found by its card, read by its links, claimed, typed into at
 * a fast typist's pace and by paste, sent empty, answered, sent, confirmed. The main path in Chinese, every other way
 * in English; with {@code -Pbrowser} all ways in both.
 */
@LianshenTest
class EveryFormBrowserTests {

    private static final boolean ALL = Boolean.getBoolean("lianshen.browser.all");

    /** Only forms whose key holds this; all of them where it is not set. */
    private static final String ONLY = System.getProperty("lianshen.browser.form", "");

    /** Nothing has to be filled in there, or all is filled in already. */
    private static final Set<String> SENT_AS_THEY_ARE = Set.of("assign-experts", "settle-ranking");

    private static final Chromium CHROMIUM = Chromium.shared();

    @LocalServerPort
    int port;

    @Autowired
    Catalogue catalogue;

    @Autowired
    Outbox outbox;

    @Autowired
    JdbcClient jdbc;

    FormWalks walks;

    @BeforeEach
    void enter() {
        var house = new House(port, catalogue);
        walks = new FormWalks(house, new Offices(house, catalogue), new UndeliverableLetters(outbox, jdbc));
    }

    static Stream<Arguments> ways() {
        var begun = new LinkedHashSet<String>();
        return FormWalks.all().stream()
                .filter(walk -> walk.form().contains(ONLY))
                .flatMap(walk -> {
                    boolean first = begun.add(walk.form());
                    if (ALL) {
                        return Stream.of(
                                Arguments.of(walk, Language.CHINESE, first),
                                Arguments.of(walk, Language.ENGLISH, first));
                    }
                    return Stream.of(Arguments.of(walk, first ? Language.CHINESE : Language.ENGLISH, first));
                });
    }

    @Test
    void everyFormIsWalkedHere() throws java.io.IOException {
        try (var files = java.nio.file.Files.list(java.nio.file.Path.of("forms"))) {
            var forms = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".form"))
                    .map(name -> name.replace(".form", ""))
                    .collect(Collectors.toSet());
            // ReviewTemplateBrowserTests walk the one of a call that lets experts deliberate
            assertThat(Stream.concat(
                                    FormWalks.all().stream().map(Walk::form),
                                    Stream.of("revise-sheet", "check-conflicts"))
                            .collect(Collectors.toSet()))
                    .isEqualTo(forms);
        }
    }

    @ParameterizedTest(name = "{0} ({1})")
    @MethodSource("ways")
    void workedThroughByKeyboard(Walk walk, Language language, boolean thoroughly) {
        var about = walks.bring(walk.form());
        try (var tasklist = TasklistPage.of(CHROMIUM.browser(), port, walk.account(), language)) {
            tasklist.searches(about);
            tasklist.opens(about);
            expectOneLanguage(tasklist, language);
            if (thoroughly) {
                Links.expectAllOpen(tasklist);
            }
            tasklist.claims();
            if (thoroughly) {
                assertThat(Axe.serious(tasklist.page())).isEmpty();
            }
            if (!SENT_AS_THEY_ARE.contains(walk.form())) {
                tasklist.sends();
                assertThat(tasklist.blocks()).isVisible();
                tasklist.expectReadyToSend();
                tasklist.blocks().locator("button").first().click();
                assertThat(tasklist.page().evaluate("() => document.activeElement.closest('.fjs-form-field') !== null"))
                        .isEqualTo(true);
            }
            walks.answer(tasklist, walk);
            if (thoroughly) {
                EveryField.keepsEveryKeystroke(tasklist);
                walks.answer(tasklist, walk);
            }
            tasklist.pictures(walk.form() + "-" + walk.way());
            if (thoroughly) {
                tasklist.expectFitsAPhone(walk.form());
            }
            tasklist.sends();
            assertThat(tasklist.expectReceipt()).not().isEmpty();
            assertThat(tasklist.blocks()).isHidden();
            assertThat(tasklist.notification()).hasCount(0);
            assertThat(tasklist.failures()).isEmpty();
        }
    }

    /**
     * What the form itself says is in the language of whoever reads it; names and texts of people are as they were
     * written.
     */
    private static void expectOneLanguage(TasklistPage tasklist, Language language) {
        List<String> labels = tasklist.form()
                .locator(".fjs-form-field-label, .fjs-table-th, .fjs-form-field-description, .dossier-link")
                .allInnerTexts();
        assertThat(labels).isNotEmpty().allSatisfy(label -> {
            assertThat(label).doesNotContain(" · ");
            if (language == Language.ENGLISH) {
                assertThat(label).doesNotContainPattern("\\p{IsHan}");
            }
        });
    }
}
