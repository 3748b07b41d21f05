package org.lianshen.bench.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.lianshen.LianshenTest;
import org.lianshen.process.caller.AsSystem;
import org.lianshen.programme.Catalogue;
import org.lianshen.story.House;
import org.lianshen.story.ResetOncePerClass;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is made in bulk is what the engine itself would have written, and goes on as if it had. */
@LianshenTest
@ResetOncePerClass
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BulkGeneratorTests {

    private static final String CODE = "1.9";
    private static final List<String> EXPERTS = List.of("expert01", "expert02", "expert03");

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    Catalogue catalogue;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    AsSystem asSystem;

    @Autowired
    HistoryService history;

    @Autowired
    RuntimeService runtime;

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

    @Test
    void everyRowThatWasPlayedBelongsToATemplate() {
        assertThat(generator.unaccounted()).isEmpty();
    }

    @Test
    void copiesDifferFromWhatWasPlayedInIdsAndTimesOnly() {
        generator.fill(BulkSize.of(60, 20));
        assertThat(statuses().values().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(80);
        assertThat(statuses()).containsKeys("funded", "declined", "refused", "void", "withdrawn", "returned");
        assertThat(generator.differing()).isEmpty();
    }

    @Test
    void timesKeepTheirOrderAndDurationsAreTheirs() {
        generator.fill(BulkSize.of(40, 20));
        assertThat(none("act_hi_actinst a join act_hi_procinst p on p.id_ = a.proc_inst_id_ where a.start_time_ <"
                        + " p.start_time_ or a.end_time_ < a.start_time_ or a.end_time_ > p.end_time_"))
                .isZero();
        assertThat(none("act_hi_taskinst where duration_ <> round(extract(epoch from end_time_ - start_time_) * 1000)"))
                .isZero();
        assertThat(none("proposal_history h join proposal_history n on n.number = h.number and n.id > h.id and n.at <"
                        + " h.at"))
                .isZero();
        assertThat(none("act_ru_job where duedate_ < create_time_")).isZero();
        assertThat(jdbc.sql("select count(distinct duration_) from act_hi_taskinst where task_def_key_ ="
                                + " 'task_checkFormalRequirements' and end_time_ is not null")
                        .query(Integer.class)
                        .single())
                .as("each has a pace of its own")
                .isGreaterThan(30);
    }

    private int none(String from) {
        return jdbc.sql("select count(*) from " + from).query(Integer.class).single();
    }

    @Test
    void theEngineReadsThem() {
        generator.fill(BulkSize.of(8, 8));
        for (var number : numbers("true")) {
            asSystem.run(() -> {
                var root = history.createHistoricProcessInstanceQuery()
                        .processInstanceBusinessKey(number)
                        .rootProcessInstances()
                        .singleResult();
                var activities = history.createHistoricActivityInstanceQuery()
                        .processInstanceId(root.getId())
                        .list();
                assertThat(activities).extracting("activityId").contains("event_proposalSubmitted");
                var tree = root.getEndTime() == null ? runtime.getActivityInstance(root.getId()) : null;
                assertThat(tree == null).isEqualTo(root.getEndTime() != null);
                assertThat(tree == null || tree.getChildActivityInstances().length == 1)
                        .isTrue();
            });
            house.as("officer").get("/api/proposals/" + number + "/history").expect(200);
        }
    }

    @Test
    void copiesInTheIntakeGoOnToTheConfirmation() {
        generator.fill(BulkSize.of(0, 16).at("intake"));
        for (var number : numbers("status = 'submitted'")) {
            house.as("applicant1").get("/api/proposals/" + number).expect(200);
            var recommender = house.tasks("recommender-sc-kjt", number, "recommend-proposal")
                            .isEmpty()
                    ? "recommender-js-kjt"
                    : "recommender-sc-kjt";
            house.sends(
                            recommender,
                            house.task(recommender, number, "recommend-proposal"),
                            Map.of("decision", "recommend", "opinion", "同意"))
                    .expect(204);
        }
        for (var number : numbers("status = 'returned'")) {
            house.applicantCorrects(number, content -> {});
        }
        numbers("status = 'recommended'").forEach(house::officerPasses);
        for (var number : numbers("true")) {
            house.expectStatus(number, "awaiting-confirmation");
            house.agencySends("nrf", CODE, "of-" + number, number, "accepted");
            house.expectStatus(number, "eligible");
        }
    }

    @Test
    void copiesInReviewGoOnToTheDecision() {
        generator.fill(BulkSize.of(0, 12).at("review"));
        for (var number : numbers("status = 'in-review'")) {
            EXPERTS.stream()
                    .filter(expert ->
                            !house.tasks(expert, number, "score-proposal").isEmpty())
                    .forEach(expert -> house.expertScores(expert, number, 80));
        }
        assertThat(numbers("status = 'reviewed'")).hasSize(12);
        house.chairSettles(CODE);
        house.approverApproves(CODE);
        assertThat(numbers("status = 'on-notice'")).isNotEmpty();
        house.timePasses("P12D");
        assertThat(numbers("status not in ('funded', 'declined')")).isEmpty();
        assertThat(asSystem.call(() -> runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKeyLike("2022-1-" + CODE + "%")
                        .count()))
                .as("nothing runs on")
                .isZero();
    }

    private List<String> numbers(String where) {
        return jdbc.sql("select number from proposal where " + where + " order by number")
                .query(String.class)
                .list();
    }

    private Map<String, Integer> statuses() {
        Map<String, Integer> statuses = new TreeMap<>();
        jdbc.sql("select status, count(*) from proposal group by 1").query(row -> {
            statuses.put(row.getString(1), row.getInt(2));
        });
        return statuses;
    }
}
