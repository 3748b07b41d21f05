package org.lianshen.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianshen.LianshenTest;
import org.lianshen.client.BrowserSession;
import org.lianshen.programme.Catalogue;
import org.lianshen.programme.Deadlines;
import org.lianshen.programme.DirectionId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The calendar leads to every call, and asks before it closes an intake. */
@LianshenTest
class CalendarPageTests {

    private static final String PAGE = "/calendar/" + House.CALL + "/1.3";

    @LocalServerPort
    int port;

    @Autowired
    Catalogue catalogue;

    @Autowired
    Deadlines deadlines;

    House house;
    BrowserSession officer;

    @BeforeEach
    void enter() {
        house = new House(port, catalogue);
        officer = BrowserSession.loggedIn(port, "officer");
    }

    @Test
    void leadsToEveryDirectionOfEveryCall() {
        var page = officer.get("/calendar").body();
        for (var call : catalogue.calls()) {
            for (var direction : call.directions()) {
                assertThat(page).contains("href=\"/calendar/" + call.id() + "/" + direction.code() + "\"");
            }
        }
        assertThat(officer.get(PAGE).body()).contains("href=\"/calendar\"", "href=\"" + PAGE + "/closing\"");
    }

    @Test
    void theCalendarsOfACallAreThoseOfItsDirections() {
        house.intakeCloses("1.3");
        var all = deadlines.calendars(House.CALL);
        for (var direction : catalogue.call(House.CALL).orElseThrow().directions()) {
            assertThat(all.get(direction.code()))
                    .isEqualTo(deadlines.calendar(new DirectionId(House.CALL, direction.code())));
        }
        assertThat(all.get("1.3").closedEarly()).isTrue();
    }

    @Test
    void saysWhatClosingMeansAndClosesOnlyWhenConfirmed() {
        house.applicantSubmits("1.3");
        house.applicantSubmits("1.3");
        house.applicantDrafts("1.3", content -> {});

        var question = officer.get(PAGE + "/closing");
        assertThat(question.statusCode()).isEqualTo(200);
        assertThat(question.body())
                .containsPattern("<dt>Proposals submitted</dt><dd>2</dd>")
                .containsPattern("<dt>Drafts not submitted yet</dt><dd>1</dd>")
                .contains("It can be undone on the calendar page", "name=\"reason\"", "name=\"confirmed\"");
        var again = officer.submit(PAGE + "/closing", Map.of("reason", "名额已满"));
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.body()).contains("Close the intake now?", "value=\"名额已满\"");
        assertThat(deadlines.calendar(new DirectionId(House.CALL, "1.3")).closedEarly())
                .isFalse();

        var without = officer.submit(PAGE + "/closing", Map.of("reason", " ", "confirmed", "true"));
        assertThat(without.body()).contains("role=\"alert\"", "Give a reason");
        assertThat(deadlines.calendar(new DirectionId(House.CALL, "1.3")).closedEarly())
                .isFalse();

        officer.submit(PAGE + "/closing", Map.of("reason", "名额已满", "confirmed", "true"));
        assertThat(deadlines.calendar(new DirectionId(House.CALL, "1.3")).closedEarly())
                .isTrue();
        assertThat(officer.get(PAGE).body()).contains("closed early", "名额已满").doesNotContain(PAGE + "/closing");
        assertThat(officer.get(PAGE + "/closing").statusCode()).isEqualTo(302);
    }

    @Test
    void anEarlyClosingIsUndoneFromThePage() {
        house.applicantSubmits("1.3");
        officer.get(PAGE + "/closing");
        officer.submit(PAGE + "/closing", Map.of("reason", "误操作", "confirmed", "true"));
        assertThat(officer.get(PAGE).body()).contains("Undo the early closing", PAGE + "/reopening");

        var without = officer.submit(PAGE + "/reopening", Map.of("reason", " "));
        assertThat(without.body()).contains("role=\"alert\"", "Give a reason");
        assertThat(deadlines.calendar(new DirectionId(House.CALL, "1.3")).closedEarly())
                .isTrue();

        officer.submit(PAGE + "/reopening", Map.of("reason", "撤销误操作"));
        assertThat(deadlines.calendar(new DirectionId(House.CALL, "1.3")).closedEarly())
                .isFalse();
        assertThat(officer.get(PAGE).body())
                .contains("撤销误操作", PAGE + "/closing")
                .doesNotContain(PAGE + "/reopening");
        house.applicantSubmits("1.3");
    }

    @Test
    void onlyOfficersAreAsked() {
        assertThat(BrowserSession.loggedIn(port, "liaison")
                        .get(PAGE + "/closing")
                        .statusCode())
                .isEqualTo(403);
        assertThat(BrowserSession.loggedIn(port, "liaison").get(PAGE).body()).doesNotContain("/closing");
    }
}
