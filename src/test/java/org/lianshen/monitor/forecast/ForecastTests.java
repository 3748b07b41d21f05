package org.lianshen.monitor.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.lianshen.LianshenTest;
import org.lianshen.bench.bulk.BulkGenerator;
import org.lianshen.bench.bulk.BulkSize;
import org.lianshen.monitor.activity.ActivityFold;
import org.lianshen.programme.Catalogue;
import org.lianshen.story.House;
import org.lianshen.story.ResetOncePerClass;
import org.lianshen.time.ApplicationClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The forecast over HTTP, from a past that the models have written. */
@LianshenTest
@ResetOncePerClass
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ForecastTests {

    private static final String CODE = "1.9";
    private static final String PATH = "/api/monitor/forecast";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    Catalogue catalogue;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ActivityFold activities;

    @Autowired
    ForecastFold fold;

    @Autowired
    ApplicationClock clock;

    BulkGenerator generator;
    House house;

    @BeforeAll
    void play() {
        house = new House(port, catalogue);
        generator = new BulkGenerator(context);
        generator.play(port, List.of(CODE));
    }

    @AfterAll
    void leave() {
        generator.close();
    }

    private JsonNode step(String query, String step) {
        var found = house.as("manager").get(PATH + query).expect(200).json().get("steps");
        for (var one : found) {
            if (one.get("step").asText().equals(step)) {
                return one;
            }
        }
        throw new AssertionError(step + " is none of " + found);
    }

    private int count(String from) {
        return jdbc.sql("select count(*) from " + from).query(Integer.class).single();
    }

    @Test
    void whatIsUnderWayIsToldOfByWhatHasBeen() {
        generator.fill(BulkSize.of(120, 10).at("review"));
        var review = step("", "task_scoreProposal");
        assertThat(review.get("call").asText()).isEqualTo(House.CALL);
        assertThat(review.get("direction").asText()).isEqualTo(CODE);
        assertThat(review.at("/name/en").asText()).isEqualTo("Score proposal");
        assertThat(review.at("/name/zh").asText()).isEqualTo("评审打分");
        assertThat(review.get("open").asInt())
                .isEqualTo(count("act_ru_task where task_def_key_ = 'task_scoreProposal'"));
        assertThat(review.get("overdue").asInt())
                .isEqualTo(count("act_ru_task where task_def_key_ = 'task_scoreProposal' and due_date_ < now()"));
        assertThat(review.get("basis").asText()).isEqualTo("direction");
        assertThat(review.get("cases").asInt()).isGreaterThanOrEqualTo(20);
        assertThat(review.get("anyMissed").asDouble()).isBetween(0.0, 1.0);
        assertThat(review.get("expectedMisses").asDouble())
                .isBetween(review.get("fewest").asDouble(), review.get("most").asDouble());
        assertThat(review.get("nextDue").asText()).endsWith("+08:00");
    }

    @Test
    void waitsForTheAgencyAreToldOfToo() {
        generator.fill(BulkSize.of(200, 16).at("intake"));
        var wait = step("?call=2022-1&direction=1.9", "gateway_answeredInTime");
        assertThat(wait.get("open").asInt()).isEqualTo(count("proposal where status = 'awaiting-confirmation'"));
        assertThat(wait.get("cases").asInt()).isGreaterThanOrEqualTo(20);
        // of those that ended, some were ended by the agency's deadline
        assertThat(wait.get("expectedMisses").asDouble()).isPositive();
    }

    @Test
    void whatIsCountedIsToldAsBefore() {
        generator.fill(BulkSize.of(120, 10).at("review"));
        var before = steps();
        var day = Duration.ofDays(1);
        activities.fold(clock.instant().minus(day.multipliedBy(40)));
        fold.sweep();
        assertThat(count("forecast_duration")).isPositive();
        assertThat(steps()).isEqualTo(before);
        activities.fold(clock.instant().plus(day));
        fold.sweep();
        assertThat(jdbc.sql("select sum(done + cut) from forecast_duration")
                        .query(Integer.class)
                        .single())
                .isEqualTo(count("act_hi_taskinst where end_time_ is not null")
                        + count("act_hi_actinst a join proposal p on p.number = (select business_key_"
                                + " from act_hi_procinst where id_ = a.root_proc_inst_id_)"
                                + " where a.act_type_ = 'eventBasedGateway' and a.end_time_ is not null"));
        assertThat(steps()).isEqualTo(before);
    }

    /** But for their chances, which change with every moment. */
    private List<String> steps() {
        return house.as("manager").get(PATH).expect(200).json().get("steps").findValuesAsText("cases");
    }

    @Test
    void whatIsOverdueIsToldApart() {
        generator.fill(BulkSize.of(120, 10).at("review"));
        jdbc.sql("update act_ru_task set due_date_ = create_time_ - interval '1 day'")
                .update();
        var review = step("", "task_scoreProposal");
        assertThat(review.get("overdue").asInt())
                .isEqualTo(review.get("open").asInt())
                .isPositive();
        assertThat(review.has("nextDue")).isFalse();
        assertThat(review.has("anyMissed")).isFalse();
        assertThat(house.as("manager")
                        .page("/monitor/forecast", "en")
                        .expect(200)
                        .text())
                .contains("all missed");
    }

    @Test
    void withTooFewEarlierCasesNothingIsTold() {
        generator.fill(BulkSize.of(3, 8).at("review"));
        var review = step("", "task_scoreProposal");
        assertThat(review.has("anyMissed")).isFalse();
        assertThat(review.has("basis")).isFalse();
        assertThat(review.get("unknown").asInt())
                .isEqualTo(review.get("open").asInt() - review.get("overdue").asInt());
        assertThat(house.as("manager")
                        .page("/monitor/forecast", "en")
                        .expect(200)
                        .text())
                .contains("too few earlier cases");
        assertThat(house.as("manager")
                        .page("/monitor/forecast", "zh")
                        .expect(200)
                        .text())
                .contains("往例不足");
    }

    @Test
    void onlyWhatIsAskedForIsTold() {
        generator.fill(BulkSize.of(40, 10).at("review"));
        assertThat(house.as("manager")
                        .get(PATH + "?call=2022-1&direction=1.1")
                        .expect(200)
                        .json()
                        .get("steps"))
                .isEmpty();
        house.as("manager").get(PATH + "?call=2099-1").expect(404);
        house.as("manager").get(PATH + "?direction=7.7").expect(404);
        for (var reader : List.of("officer", "chair", "approver", "liaison", "admin")) {
            house.as(reader).get(PATH).expect(200);
        }
        for (var stranger : List.of("applicant1", "agency-nrf", "expert01", "finance")) {
            house.as(stranger).get(PATH).expect(403);
            house.as(stranger).page("/monitor/forecast", "en").expect(403);
        }
    }
}
