package org.lianshen.process.acting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianshen.process.acting.Colleagues.OFFICER;
import static org.lianshen.process.acting.Colleagues.only;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianshen.LianshenTest;
import org.lianshen.client.BrowserSession;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Somebody of the same duty stands in for who is away: sees, is reminded, takes over; and on no other day. */
@LianshenTest
class SubstitutionsProcessTests {

    @LocalServerPort
    int port;

    Colleagues house;

    @BeforeEach
    void enter(@Autowired ApplicationContext context) {
        house = new Colleagues(context, port);
    }

    @AfterEach
    void leave() {
        house.close();
    }

    private String day(int fromToday) {
        return LocalDate.parse(house.house.today()).plusDays(fromToday).toString();
    }

    private String standIns(String account) {
        return house.house.as(account).get("/api/stand-ins").expect(200).text();
    }

    private void takes(String account, String task, int expected) {
        house.house.as(account).post("/api/stand-ins/" + task, Map.of()).expect(expected);
    }

    @Test
    void theSubstituteTakesOverWhatTheAbsentHasClaimedAndFinishesIt() {
        var task = house.officersTask();
        house.claims("officer", task);
        assertThat(standIns(OFFICER)).doesNotContain(task);
        house.sets("officer", OFFICER, day(0), day(3)).expect(201);

        assertThat(standIns(OFFICER)).contains(task);
        assertThat(standIns("officer")).doesNotContain(task);
        takes("liaison", task, 404);
        takes(OFFICER, task, 204);

        assertThat(house.holder(task)).isEqualTo(OFFICER);
        var action = house.house
                .as("manager")
                .get("/api/monitor/tasks/" + task)
                .expect(200)
                .json()
                .at("/actions/0");
        assertThat(action.get("kind").asText()).isEqualTo("take-over");
        assertThat(action.at("/from/en").asText()).contains("officer");
        assertThat(action.at("/by/en").asText()).contains(OFFICER);
        assertThat(house.letters("task-handed-over")).hasSize(2);
        house.house.resends(OFFICER, task, house.passing(task)).expect(204);
    }

    @Test
    void remindersGoToBoth() {
        var task = house.officersTask();
        house.claims("officer", task);
        house.sets("officer", OFFICER, day(0), day(3)).expect(201);
        assertThat(only(house.nudges(task)).get("done").asBoolean()).isTrue();
        assertThat(house.letters("task-nudge")).containsExactly("officer-two@example.org", "officer@example.org");
    }

    @Test
    void itBeginsOnItsFirstDayAndEndsByItselfAfterItsLast() {
        var task = house.officersTask();
        house.claims("officer", task);
        house.sets("officer", OFFICER, day(1), day(2)).expect(201);
        assertThat(standIns(OFFICER)).doesNotContain(task);
        takes(OFFICER, task, 404);

        house.house.timePasses("P2D");
        assertThat(standIns(OFFICER)).contains(task);

        house.house.timePasses("P1D");
        assertThat(standIns(OFFICER)).doesNotContain(task);
        takes(OFFICER, task, 404);
        house.nudges(task).expect(200);
        assertThat(house.letters("task-nudge")).containsExactly("officer@example.org");
    }

    @Test
    void bothReadItAndHearOfItAndNobodyElseDoes() {
        house.sets("officer", OFFICER, day(0), day(3)).expect(201);
        assertThat(house.letters("substitution-set")).containsExactly("officer-two@example.org", "officer@example.org");
        for (var account : List.of("officer", OFFICER)) {
            for (var page : List.of("/", "/account")) {
                assertThat(BrowserSession.loggedIn(port, account).get(page).body())
                        .as(account + page)
                        .contains("stands in for", "年假");
            }
        }
        for (var account : List.of("liaison", "finance", "admin")) {
            assertThat(BrowserSession.loggedIn(port, account).get("/").body())
                    .as(account)
                    .doesNotContain("stands in for", "年假");
            house.house.as(account).get("/api/monitor/substitutes").expect(403);
        }
        for (var account : List.of("manager", "officer", "chair")) {
            assertThat(house.house
                            .as(account)
                            .get("/api/monitor/substitutes")
                            .expect(200)
                            .text())
                    .contains("年假");
        }
    }

    @Test
    void aManagerEndsItEarly() {
        var task = house.officersTask();
        house.claims("officer", task);
        var id = house.sets("officer", OFFICER, day(0), day(3))
                .expect(201)
                .json()
                .get("id")
                .asText();
        var end = "/api/monitor/substitutes/" + id + "/end";
        house.house.as("officer").post(end, Map.of()).expect(403);
        house.house.as("manager").post(end, Map.of()).expect(204);
        house.house.as("manager").post(end, Map.of()).expect(409);
        assertThat(standIns(OFFICER)).doesNotContain(task);
        assertThat(house.letters("substitution-ended")).hasSize(2);
    }

    @Test
    void onlyTheSameDutyStandsInAndNobodyForReviewers() {
        refused("officer", "liaison", 0, 3, "no-common-duty");
        refused("recommender-sc-kjt", "recommender-moe", 0, 3, "no-common-duty");
        refused("expert01", "expert02", 0, 3, "no-substitutes");
        refused("manager", "officer", 0, 3, "no-substitutes");
        house.sets("officer", "officer", day(0), day(3)).expect(422);
        house.sets("officer", "nobody-here", day(0), day(3)).expect(422);
        house.sets("officer", OFFICER, day(3), day(0)).expect(422);
        house.sets("officer", OFFICER, day(-3), day(-1)).expect(422);
        house.sets("officer", OFFICER, day(0), day(400)).expect(422);
        house.sets("officer", OFFICER, "soon", day(3)).expect(422);
    }

    @Test
    void whoIsAwayHasOneSubstituteWhoIsThere() {
        house.sets("officer", OFFICER, day(2), day(4)).expect(201);
        refused("officer", OFFICER, 4, 6, "substitute-set");
        refused(OFFICER, "officer", 0, 2, "substitute-away");
        house.sets("officer", OFFICER, day(5), day(6)).expect(201);
    }

    private void refused(String absent, String substitute, int from, int to, String code) {
        assertThat(house.sets(absent, substitute, day(from), day(to))
                        .expect(409)
                        .text())
                .contains(":" + code + "\"");
    }
}
