package org.lianshen.models.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianshen.LianshenTest;
import org.lianshen.process.migration.MigrationWork;
import org.lianshen.process.migration.Portion;
import org.lianshen.programme.Catalogue;
import org.lianshen.story.House;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What runs is taken to the live models: whole trees, tried first, and whoever stays goes on as before. */
@LianshenTest
class MigrationTests {

    private static final String CHECK = "task_checkFormalRequirements";
    private static final String CHECKED_ANEW = "task_examineFormalRequirements";
    private static final String DEADLINE = "${deadlines.recommendation(number)}";
    private static final String LATER = "${deadlines.after(deadlines.recommendation(number), 'P30D')}";

    @LocalServerPort
    int port;

    @Autowired
    Catalogue catalogue;

    @Autowired
    ManagementService management;

    @Autowired
    RuntimeService runtime;

    @Autowired
    MigrationWork work;

    House house;
    TwoDesigners designers;

    @BeforeEach
    void enter() {
        house = new House(port, catalogue);
        designers = new TwoDesigners(house::as);
    }

    private void change(String model, String before, String after) {
        var live = designers.live(model);
        assertThat(live).contains(before);
        designers.goesLive(Map.of(model + ".bpmn", live.replace(before, after)));
    }

    private JsonNode done(Map<String, ?> order) {
        return designers.done(order, management);
    }

    private Map<String, Integer> versions(String number) {
        var versions = new TreeMap<String, Integer>();
        runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .list()
                .forEach(instance -> {
                    var id = instance.getProcessDefinitionId().split(":");
                    versions.put(id[0], Integer.valueOf(id[1]));
                });
        return versions;
    }

    @Test
    void aWholeTreeIsTriedAndTakenAlongAndEndsByTheNewModels() {
        var number = house.applicantSubmits("1.9");
        house.recommenderRecommends(number);
        var before = versions(number);
        assertThat(before).hasSize(2).doesNotContainValue(2);
        change("formal-check", "name=\"Check formal requirements", "name=\"Examine formal requirements");

        var tried = done(Map.of("dryRun", true, "timers", "keep"));
        assertThat(tried.get("total").asInt()).isGreaterThan(1);
        assertThat(tried.get("migrated").asInt()).isEqualTo(tried.get("total").asInt());
        assertThat(tried.get("stayed")).isEmpty();
        assertThat(versions(number)).isEqualTo(before);

        var done = done(Map.of("models", List.of(), "dryRun", false, "timers", "keep"));
        assertThat(done.get("migrated").asInt()).isEqualTo(tried.get("total").asInt());
        assertThat(versions(number))
                .containsOnlyKeys(before.keySet())
                .containsValue(2)
                .doesNotContainValue(1);
        assertThat(house.tasks("officer", number, "check-formal-requirements"))
                .singleElement()
                .satisfies(task -> assertThat(task.get("name").asText()).startsWith("Examine formal requirements"));
        house.officerPasses(number);
        assertThat(house.status(number)).isNotEqualTo("recommended");
        assertThat(designers.begin(Map.of("dryRun", false)).get("state").asText())
                .isEqualTo("done");
    }

    @Test
    void whatIsOfAnotherNameIsMappedOrStays() {
        var number = house.applicantSubmits("1.9");
        house.recommenderRecommends(number);
        change("formal-check", "checkFormalRequirements", "examineFormalRequirements");

        var stays = done(Map.of("models", List.of("formal-check"), "dryRun", false, "timers", "rule"));
        assertThat(stays.get("migrated").asInt()).isZero();
        assertThat(stays.at("/stayed/0/number").asText()).isEqualTo(number);
        assertThat(stays.at("/stayed/0/reason/en").asText()).contains(CHECK, "Map it");
        assertThat(stays.at("/stayed/0/reason/zh").asText()).contains("现行版本中没有这一步");
        assertThat(versions(number).get("formal-check")).isEqualTo(1);
        assertThat(house.tasks("officer", number, "check-formal-requirements")).hasSize(1);

        var mapped = done(Map.of(
                "models",
                List.of("formal-check"),
                "dryRun",
                false,
                "timers",
                "keep",
                "mappings",
                Map.of("formal-check", Map.of(CHECK, CHECKED_ANEW))));
        assertThat(mapped.get("migrated").asInt()).isEqualTo(1);
        assertThat(versions(number).get("formal-check")).isEqualTo(2);
        house.officerPasses(number);
        assertThat(house.status(number)).isNotEqualTo("recommended");
    }

    @Test
    void aTimerKeepsItsTime() {
        var number = house.applicantSubmits("1.9");
        var before = due(number);
        change("recommendation", DEADLINE, LATER);
        done(Map.of("models", List.of("recommendation"), "dryRun", false, "timers", "keep"));
        assertThat(versions(number).get("recommendation")).isEqualTo(2);
        assertThat(due(number)).isEqualTo(before);
    }

    @Test
    void aTimerFollowsTheNewRuleButNotInATrial() {
        var number = house.applicantSubmits("1.9");
        var before = due(number);
        change("recommendation", DEADLINE, LATER);
        done(Map.of("models", List.of("recommendation"), "dryRun", true, "timers", "rule"));
        assertThat(due(number)).isEqualTo(before);
        done(Map.of("models", List.of("recommendation"), "dryRun", false, "timers", "rule"));
        assertThat(due(number).toInstant()).isEqualTo(before.toInstant().plus(Duration.ofDays(30)));
        house.recommenderRecommends(number);
        assertThat(house.status(number)).isEqualTo("recommended");
    }

    @Test
    void aTimerIsSoLongBeforeOrAfterADeadline() {
        var number = house.applicantSubmits("1.1");
        var deadline = due(number).toInstant();
        change("recommendation", DEADLINE, "${deadlines.before(deadlines.recommendation(number), 'P3D')}");
        done(Map.of("dryRun", false, "timers", "rule"));
        assertThat(due(number).toInstant()).isEqualTo(deadline.minus(Duration.ofDays(3)));
        change("recommendation", "deadlines.before", "deadlines.after");
        done(Map.of("dryRun", false, "timers", "rule"));
        assertThat(due(number).toInstant()).isEqualTo(deadline.plus(Duration.ofDays(3)));
    }

    private Date due(String number) {
        return management.createJobQuery().timers().processDefinitionKey("recommendation").list().stream()
                .filter(job -> runtime.createProcessInstanceQuery()
                        .processInstanceId(job.getProcessInstanceId())
                        .singleResult()
                        .getBusinessKey()
                        .equals(number))
                .map(Job::getDuedate)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    @Test
    void whatIsStoppedStaysAndWhatWasDoneIsNotDoneAgain() {
        var number = house.applicantSubmits("1.1");
        change("recommendation", "name=\"Recommend proposal", "name=\"Advise on proposal");
        var order = Map.of("models", List.of("recommendation"), "dryRun", false, "timers", "keep");
        var stopped = designers.begin(order);
        house.as("designer2").post(TwoDesigners.MIGRATIONS, order).expect(409);
        var path = TwoDesigners.MIGRATIONS + "/" + stopped.get("id").asLong();
        var after =
                house.as("designer2").post(path + "/stop", Map.of()).expect(200).json();
        assertThat(after.get("state").asText()).isEqualTo("stopped");
        assertThat(after.at("/stayed/0/reason/en").asText()).contains("designer2");
        house.as("designer").post(path + "/stop", Map.of()).expect(409);
        TwoDesigners.executorWorks(management);
        assertThat(versions(number).get("recommendation")).isEqualTo(1);

        var done = done(order);
        // the machine fell after the tree was done and before the job was
        work.run(new Portion(done.get("id").asLong(), 1, 5));
        assertThat(designers.find(done).get("migrated").asInt()).isEqualTo(1);
        assertThat(versions(number).get("recommendation")).isEqualTo(2);
    }

    @Test
    void aJobThatWasGivenUpIsTriedAgain() {
        var number = house.applicantSubmits("1.1");
        var job = management
                .createJobQuery()
                .timers()
                .processDefinitionKey("recommendation")
                .list()
                .get(0);
        management.setJobRetries(job.getId(), 0);
        change("recommendation", "name=\"Recommend proposal", "name=\"Advise on proposal");
        done(Map.of("dryRun", false));
        assertThat(versions(number).get("recommendation")).isEqualTo(2);
        assertThat(management.createJobQuery().jobId(job.getId()).singleResult().getRetries())
                .isEqualTo(3);
    }

    @Test
    void whatIsNotUnderstoodIsRefusedWithWhatWouldDo() {
        assertThat(house.as("designer")
                        .post(TwoDesigners.MIGRATIONS, Map.of("models", List.of("nothing"), "timers", "later"))
                        .expect(422)
                        .text())
                .contains("/models/0", "/timers", "keep", "/dryRun");
        house.applicantSubmits("1.1");
        change("recommendation", "name=\"Recommend proposal", "name=\"Advise on proposal");
        assertThat(house.as("designer")
                        .post(
                                TwoDesigners.MIGRATIONS,
                                Map.of(
                                        "dryRun",
                                        true,
                                        "mappings",
                                        Map.of("recommendation", Map.of("task_recommendProposal", "nowhere"))))
                        .expect(422)
                        .text())
                .contains("/mappings/recommendation", "nowhere");
        house.as("designer")
                .post(TwoDesigners.MIGRATIONS, Map.of("dryRun", true, "typo", 1))
                .expect(422);
        house.as("manager")
                .post(TwoDesigners.MIGRATIONS, Map.of("dryRun", true))
                .expect(403);
        house.as("admin").post(TwoDesigners.MIGRATIONS, Map.of("dryRun", true)).expect(403);
        house.as("designer").get(TwoDesigners.MIGRATIONS + "/99").expect(404);
    }
}
