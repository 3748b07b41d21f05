package org.lianshen.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
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
 * Tasklist around an open form: axe-core finds nothing serious there. The forms themselves are in
 * {@link EveryFormBrowserTests}.
 */
@LianshenTest
class AccessibilityBrowserTests {

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

    @ParameterizedTest
    @EnumSource(Language.class)
    void tasklistWithAnOpenTask(Language language) {
        var about = walks.bring("score-proposal");
        try (var tasklist = TasklistPage.of(CHROMIUM.browser(), port, "expert01", language)) {
            tasklist.opens(about);
            assertThat(Axe.serious(tasklist.page())).isEmpty();
            tasklist.claims();
            tasklist.chooses(FormSchema.of("score-proposal"), "decision", "score");
            tasklist.sends();
            assertThat(Axe.serious(tasklist.page())).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aFormWithTablesAndLists(Language language) {
        var about = walks.bring("settle-ranking");
        try (var tasklist = TasklistPage.of(CHROMIUM.browser(), port, "chair", language)) {
            tasklist.opens(about);
            tasklist.claims();
            tasklist.button(tasklist.says("增加一项", "Add")).click();
            assertThat(Axe.serious(tasklist.page())).isEmpty();
        }
    }
}
