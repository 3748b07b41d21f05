package org.lianshen.monitor.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lianshen.LianshenTest;
import org.lianshen.client.BrowserSession;
import org.lianshen.programme.Catalogue;
import org.lianshen.story.House;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who wants it hears each week what is late and what comes: once, however often it is looked for. */
@LianshenTest
class WeeklyDigestTests {

    @LocalServerPort
    int port;

    @Autowired
    Catalogue catalogue;

    @Autowired
    WeeklyDigests digests;

    @Autowired
    JdbcClient jdbc;

    private House house;

    @BeforeEach
    void somebodyLogsIn() {
        house = new House(port, catalogue);
    }

    @Test
    void nobodyGetsItWhoHasNotAskedForIt() {
        digests.run();
        assertThat(letters()).isEmpty();
    }

    @Test
    void whoTicksTheBoxGetsItAndWhoClearsItDoesNot() {
        var manager = BrowserSession.loggedIn(port, "manager");
        assertThat(manager.get("/account").body()).contains("name=\"wanted\"").doesNotContain("checked");
        manager.submit("/account/digest", Map.of("wanted", "true"));
        assertThat(manager.get("/account").body()).contains("checked");
        nextWeek();
        assertThat(letters()).containsExactly("manager");
        manager.submit("/account/digest", Map.of());
        assertThat(manager.get("/account").body()).doesNotContain("checked");
        nextWeek();
        assertThat(letters()).containsExactly("manager");
    }

    @Test
    void othersHaveNoBox() {
        for (var account : List.of("chair", "applicant1", "expert01")) {
            var other = BrowserSession.loggedIn(port, account);
            assertThat(other.get("/account").body()).doesNotContain("name=\"wanted\"");
            assertThat(other.submit("/account/digest", Map.of("wanted", "true")).statusCode())
                    .isEqualTo(403);
        }
        jdbc.sql("insert into digest_reader values ('chair')").update();
        nextWeek();
        assertThat(letters()).isEmpty();
    }

    @Test
    void aWeekIsToldOnceOnTwoNodesAfterRestartsAndJumpsOfTheClock() {
        wants("manager");
        wants("officer");
        Stream.generate(() -> CompletableFuture.runAsync(digests::run))
                .limit(4)
                .toList()
                .forEach(CompletableFuture::join);
        digests.run();
        assertThat(letters()).containsExactly("manager", "officer");
        house.timePasses("P21D");
        digests.run();
        digests.run();
        assertThat(letters()).containsExactly("manager", "manager", "officer", "officer");
        assertThat(jdbc.sql("select count(*) from weekly_digest")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void whoAsksInTheMiddleOfAWeekHearsOfTheNext() {
        digests.run();
        wants("manager");
        digests.run();
        assertThat(letters()).isEmpty();
        nextWeek();
        assertThat(letters()).containsExactly("manager");
    }

    @Test
    void itTellsWhatIsLateAndWhatComesInBothLanguages() {
        var number = house.applicantSubmits("1.9");
        jdbc.sql("update act_ru_task set due_date_ = create_time_ - interval '1 day'")
                .update();
        jdbc.sql("update letter set state = 'dead' where id = (select min(id) from letter)")
                .update();
        wants("officer");
        digests.run();
        assertThat(body())
                .contains(
                        "逾期任务 1 项",
                        "— " + number + " 推荐申报",
                        "overdue tasks: 1;",
                        "— " + number + " Recommend proposal",
                        "未能送达的信件 1 封",
                        "letters that could not be delivered: 1",
                        "/monitor",
                        "/account")
                .doesNotContain("recommender-sc-kjt", "故障 ", "incident", "没有逾期", "nothing is late", "null");
    }

    @Test
    void anEmptyWeekSaysSo() {
        jdbc.sql("update act_ru_task set due_date_ = null").update();
        wants("officer");
        house.timePasses("P700D");
        digests.run();
        assertThat(body())
                .contains("没有逾期事项", "nothing is late, nothing is due within two weeks")
                .doesNotContain("overdue tasks", "due within two weeks:", "null");
    }

    @Test
    void reviewersHaveTheirPseudonyms() {
        house.expertsExist();
        var number = house.applicantSubmits("1.9");
        house.recommenderRecommends(number);
        house.officerPasses(number);
        house.agencySends("nrf", "1.9", "m1", number, "accepted");
        house.intakeCloses("1.9");
        house.officerAssigns("1.9");
        jdbc.sql("update act_ru_task set due_date_ = create_time_ - interval '1 day'"
                        + " where task_def_key_ = 'task_scoreProposal'")
                .update();
        wants("officer");
        digests.run();
        assertThat(body())
                .containsPattern("— " + number + " Score proposal.*R-[0-9A-F]{6}")
                .doesNotContain("expert01");
        var names = jdbc.sql("select name from expert").query(String.class).list();
        assertThat(names).isNotEmpty().noneMatch(body()::contains);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-30T07:59:59+08:00, 2026-11-23",
        "2026-11-30T08:00:00+08:00, 2026-11-30",
        "2026-12-06T23:59:59+08:00, 2026-11-30",
        "2026-12-07T07:59:59+08:00, 2026-11-30",
        "2026-12-07T00:00:00Z, 2026-12-07"
    })
    void aWeekBeginsOnMondayAtEightInBeijing(String now, LocalDate week) {
        assertThat(WeeklyDigests.week(OffsetDateTime.parse(now).toInstant())).isEqualTo(week);
    }

    private void nextWeek() {
        house.timePasses("P7D");
        digests.run();
    }

    private void wants(String account) {
        var session = BrowserSession.loggedIn(port, account);
        session.submit("/account/digest", Map.of("wanted", "true"));
    }

    private List<String> letters() {
        return jdbc.sql("select recipient_account from letter where kind = 'weekly-digest' order by 1")
                .query(String.class)
                .list();
    }

    private String body() {
        return jdbc.sql("select body from letter where kind = 'weekly-digest'")
                .query(String.class)
                .single();
    }
}
