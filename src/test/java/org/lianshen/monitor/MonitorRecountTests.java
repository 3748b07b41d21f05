package org.lianshen.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianshen.LianshenTest;
import org.lianshen.monitor.activity.ActivityFold;
import org.lianshen.programme.Catalogue;
import org.lianshen.story.House;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the monitor says equals a recount, in all states, counted ahead or not, and over two versions of a model. */
@LianshenTest
class MonitorRecountTests {

    private static final String[] MODELS = {
        "joint-research",
        "recommendation",
        "formal-check",
        "foreign-confirmation",
        "expert-review",
        "single-review",
        "selection",
        "direction-round",
        "list-approval"
    };

    @LocalServerPort
    int port;

    @Autowired
    Catalogue catalogue;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ActivityFold fold;

    @Autowired
    Clock clock;

    House house;
    Recount recount;

    @BeforeEach
    void enter() {
        house = new House(port, catalogue);
        recount = new Recount(jdbc);
    }

    @Test
    void everyNumberEqualsARecountInEveryStateCountedAheadOrNot() {
        house.expertsExist();
        house.applicantDrafts("1.9", content -> {});
        var first = house.applicantSubmits("1.9");
        var second = house.applicantSubmits("1.9");
        house.applicantSubmits("2.0");
        equalsRecount();
        house.recommenderRecommends(first);
        house.recommenderRecommends(second);
        equalsRecount();
        house.officerPasses(first);
        fold.fold(clock.instant());
        equalsRecount();
        house.officerPasses(second);
        house.agencySends("nrf", "1.9", "m1", first, "accepted");
        equalsRecount();
        house.applicantWithdraws(second);
        house.intakeCloses("1.9");
        house.officerAssigns("1.9");
        equalsRecount();
        fold.fold(clock.instant());
        halfRunOnAnotherVersion();
        try {
            equalsRecount();
        } finally {
            jdbc.sql("delete from act_re_procdef where id_ like 'v%'").update();
        }
    }

    @Test
    void foldingTwiceCountsOnce() {
        var number = house.applicantSubmits("1.9");
        house.recommenderRecommends(number);
        fold.fold(clock.instant());
        fold.fold(clock.instant());
        equalsRecount();
    }

    @Test
    void lateTasksTellWhoHasThemAndManagersSeeReviewersByPseudonym() {
        house.expertsExist();
        var number = house.applicantSubmits("1.9");
        house.recommenderRecommends(number);
        house.officerPasses(number);
        house.agencySends("nrf", "1.9", "m1", number, "accepted");
        house.intakeCloses("1.9");
        house.officerAssigns("1.9");
        assertThat(house.as("manager").get("/api/monitor/late").expect(200).json())
                .isEmpty();
        jdbc.sql("update act_ru_task set due_date_ = due_date_ - interval '1 year'")
                .update();
        var late = house.as("manager")
                .get("/api/monitor/late?call=2022-1&direction=1.9")
                .expect(200)
                .json();
        assertThat(late).isNotEmpty();
        assertThat(late).allSatisfy(task -> {
            assertThat(task.get("number").asText()).isEqualTo(number);
            assertThat(task.get("step").asText()).isEqualTo("task_scoreProposal");
            assertThat(task.get("who").asText()).matches("R-[0-9A-F]{6}");
            assertThat(Instant.parse(task.get("due").asText())).isBefore(clock.instant());
        });
        assertThat(house.as("officer").get("/api/monitor/late").expect(200).json())
                .allSatisfy(task -> assertThat(task.get("who").asText()).startsWith("expert"));
        assertThat(house.as("manager")
                        .get("/api/monitor/late?direction=2.0")
                        .expect(200)
                        .json())
                .isEmpty();
    }

    @Test
    void whatIsNotThereIsNotFoundAndOutsidersSeeNothing() {
        house.as("manager").get("/api/monitor?call=1999-1").expect(404);
        house.as("manager").get("/api/monitor?direction=7.7").expect(404);
        house.as("manager").get("/api/monitor/models/no-such-model").expect(404);
        for (var insider : new String[] {"officer", "chair", "approver", "liaison", "admin"}) {
            house.as(insider).get("/api/monitor").expect(200);
        }
        for (var other : new String[] {"applicant1", "expert01", "recommender-sc-kjt", "agency-nrf", "designer"}) {
            assertThat(house.as(other).get("/api/monitor").status()).isIn(403, 404);
        }
    }

    /** Moves half of what is in the history to a second version, as a change of the models would. */
    private void halfRunOnAnotherVersion() {
        jdbc.sql("insert into act_re_procdef"
                        + " (id_, rev_, category_, name_, key_, version_, deployment_id_, resource_name_)"
                        + " select 'v' || md5(id_), rev_, category_, name_, key_, version_ + 1, deployment_id_,"
                        + " resource_name_ from act_re_procdef")
                .update();
        jdbc.sql("update act_hi_actinst set proc_def_id_ = 'v' || md5(proc_def_id_)"
                        + " where abs(hashtext(proc_inst_id_)) % 2 = 0")
                .update();
        jdbc.sql("delete from act_re_procdef where id_ like 'second-%' and false")
                .update();
    }

    private void equalsRecount() {
        var standing = house.as("manager").get("/api/monitor").expect(200).json();
        var now = Instant.parse(standing.get("asOf").asText());
        for (var direction : standing.get("directions")) {
            var call = direction.get("call").asText();
            var code = direction.get("code").asText();
            assertThat(counts(direction.get("proposals"))).as(code).isEqualTo(recount.statuses(call, code));
            var waiting = recount.waiting(call + "-" + code, now);
            assertThat(direction.get("steps")).as(code).hasSameSizeAs(waiting.keySet());
            for (var step : direction.get("steps")) {
                var days = waiting.get(step.get("step").asText());
                assertThat(step.get("running").asInt()).isEqualTo(days.size());
                near(step.get("medianDays"), Recount.quantile(days, 0.5, 2));
                near(step.get("p90Days"), Recount.quantile(days, 0.9, 2));
                near(step.get("longestDays"), Recount.quantile(days, 1, 2));
            }
        }
        for (var model : MODELS) {
            equalsRecount(model, null);
            equalsRecount(model, House.CALL);
        }
    }

    private void equalsRecount(String model, String call) {
        var figures = house.as("manager")
                .get("/api/monitor/models/" + model + (call == null ? "" : "?call=" + call))
                .expect(200)
                .json();
        var taken = recount.taken(model, call);
        var running = recount.running(model, call);
        for (var figure : figures) {
            var id = figure.get("id").asText();
            var seconds = taken.getOrDefault(id, List.of());
            assertThat(figure.get("finished").asInt()).as(model + " " + id).isEqualTo(seconds.size());
            assertThat(figure.get("running").asLong()).as(id).isEqualTo(running.getOrDefault(id, 0L));
            if (!seconds.isEmpty()) {
                near(figure.get("medianSeconds"), Recount.quantile(seconds, 0.5, 3));
                near(figure.get("p90Seconds"), Recount.quantile(seconds, 0.9, 3));
            }
        }
        var ids = StreamSupport.stream(figures.spliterator(), false)
                .map(figure -> figure.get("id").asText())
                .toList();
        assertThat(ids).containsAll(taken.keySet()).containsAll(running.keySet());
    }

    private static void near(JsonNode told, BigDecimal counted) {
        assertThat(told.decimalValue()).isCloseTo(counted, Offset.offset(new BigDecimal("0.011")));
    }

    private static Map<String, Long> counts(JsonNode proposals) {
        var counts = new TreeMap<String, Long>();
        proposals
                .properties()
                .forEach(each -> counts.put(each.getKey(), each.getValue().asLong()));
        return counts;
    }
}
