package org.lianshen.process.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianshen.client.ApiClient;
import org.lianshen.expertreview.affinity.Wish;
import org.lianshen.expertreview.selfcheck.MarkRepository;
import org.lianshen.expertreview.selfcheck.SelfChecks;
import org.lianshen.process.EngineProbe;
import org.lianshen.process.ProcessActors;
import org.lianshen.programme.DirectionId;
import org.lianshen.story.House;
import org.lianshen.story.OutsideCallTest;
import org.lianshen.story.OutsideCalls;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Experts mark their conflicts and wishes before the assignment, where a call asks for it. */
@OutsideCallTest
class SelfCheckProcessTests {

    private static final DirectionId DOUBLE = OutsideCalls.DOUBLE_BLIND;
    private static final DirectionId SINGLE = OutsideCalls.SINGLE_BLIND;

    House house;
    EngineProbe engineProbe;

    @BeforeEach
    void enter(@Autowired ApplicationContext context) {
        var actors = new ProcessActors(context);
        house = actors.house;
        engineProbe = actors.engineProbe;
        house.expertsExist();
    }

    /** A proposal of those people that is eligible. */
    private String eligible(DirectionId direction, int place) {
        var number = house.applicantSubmits(direction, content -> {
            content.put("field", "地热").put("recommender", "moe");
            named(content, "/title", "课题" + place, "Project " + place);
            named(content, "/participants/0/name", "示例单位" + place, "Example Body " + place);
            named(content, "/principalInvestigators/0/name", "主持人" + place, "Leader " + place);
        });
        house.recommends("recommender-moe", number);
        house.officerPasses(number);
        house.as("agency-xag")
                .post(
                        "/api/agencies/xag/confirmations",
                        List.of(Map.of(
                                "id",
                                "of-" + number,
                                "direction",
                                direction.code(),
                                "reference",
                                number,
                                "decision",
                                "accepted")))
                .expect(200);
        house.expectStatus(number, "eligible");
        return number;
    }

    private static void named(ObjectNode content, String path, String zh, String en) {
        ((ObjectNode) content.at(path)).put("zh", zh).put("en", en);
    }

    private void intakeCloses(DirectionId direction) {
        house.as("officer")
                .post(
                        "/api/calls/" + direction.call() + "/directions/" + direction.code() + "/closing",
                        Map.of("reason", "试运行"))
                .expect(201);
    }

    private static String list(DirectionId direction, String part) {
        return "/self-checks/" + direction.call() + "/" + direction.code() + "?part=" + part;
    }

    private String read(String expert, DirectionId direction, String part) {
        return house.as(expert).get(list(direction, part)).expect(200).text();
    }

    private ApiClient.Answer saves(String expert, DirectionId direction, String... fields) {
        var body = IntStream.range(0, fields.length / 2)
                .mapToObj(place ->
                        fields[2 * place] + "=" + URLEncoder.encode(fields[2 * place + 1], StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var client = house.as(expert);
        return client.send(client.request("/self-checks/" + direction.call() + "/" + direction.code())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    private ApiClient.Answer done(String expert, DirectionId direction, String decision) {
        var task = house.task(expert, direction.key(), "check-conflicts");
        return house.sends(expert, task, Map.of("decision", decision));
    }

    @Test
    void expertsMarkConflictsAndWishesBeforeTheAssignment() {
        var one = eligible(DOUBLE, 1);
        var two = eligible(DOUBLE, 2);
        intakeCloses(DOUBLE);
        var round = engineProbe.instance(DOUBLE.key(), "direction-round");
        var check = engineProbe.instance(DOUBLE.key(), "self-check");
        assertThat(round).isWaitingAt("call_selfCheck").hasPassed("gateway_selfCheckAsked");
        assertThat(check).isWaitingAt("task_checkConflicts").hasPassed("task_openSelfCheck");
        assertThat(engineProbe.withForm("check-conflicts")).as("one of each").hasSize(12);

        refused(done("expert01", DOUBLE, "marked"), "Nothing is marked");
        saves("expert01", DOUBLE, "part", "organisation", "key", "示例单位1", "reason", "曾在此兼职, 已离职")
                .expect(302);
        saves("expert01", DOUBLE, "part", "person", "key", "主持人2", "reason", "").expect(302);
        saves("expert02", DOUBLE, "part", "proposal", "key", one, "wish", "eager", "key", two, "wish", "not-wanted")
                .expect(302);
        saves("expert03", DOUBLE, "part", "person", "key", "主持人2", "reason", "师生")
                .expect(302);
        refused(done("expert01", DOUBLE, "none"), "(1)");
        saves("expert04", DOUBLE, "part", "organisation", "key", "不存在的单位", "reason", "无")
                .expect(422);
        for (var expert : List.of("expert01", "expert02", "expert03")) {
            resends(expert, "marked");
        }
        assertThat(house.as("expert01")
                        .get(list(DOUBLE, "organisation"))
                        .expect(200)
                        .text())
                .as("nothing is shown any more")
                .doesNotContain("示例单位");
        saves("expert01", DOUBLE, "part", "organisation", "key", "示例单位1", "reason", "")
                .expect(409);
        IntStream.rangeClosed(4, 12)
                .mapToObj("expert%02d"::formatted)
                .forEach(expert -> done(expert, DOUBLE, "none").expect(204));
        assertThat(check).isEnded().hasPassed("event_expertsChecked");
        assertThat(round).isWaitingAt("task_assignExperts");

        assertThat(engineProbe.bean(MarkRepository.class).wishes(DOUBLE))
                .extracting(wish -> wish.number().value(), wish -> wish.expert(), wish -> wish.wish())
                .containsExactly(tuple(one, "expert02", Wish.EAGER), tuple(two, "expert02", Wish.NOT_WANTED));
        var task = house.task("officer", DOUBLE.key(), "assign-experts");
        assertThat(house.sends("officer", task, panel(one, "expert01", "expert02", "expert04"))
                        .expect(422)
                        .text())
                .contains("评审人01", "曾在此兼职, 已离职");
        assertThat(house.resends("officer", task, panel(two, "expert03", "expert02", "expert04"))
                        .expect(422)
                        .text())
                .contains("评审人03", "师生");
        house.resends("officer", task, panel(one, "expert03", "expert02", "expert04"))
                .expect(204);
    }

    private void resends(String expert, String decision) {
        var task = house.task(expert, DOUBLE.key(), "check-conflicts");
        house.sends(expert, task, Map.of("decision", decision)).expect(204);
        assertThat(house.as(expert)
                        .get("/api/tasks/" + task + "/receipt")
                        .expect(200)
                        .text())
                .contains("marked my conflicts");
    }

    private static void refused(ApiClient.Answer answer, String words) {
        assertThat(answer.expect(422).text()).contains(words);
    }

    private static Map<String, Object> panel(String number, String... experts) {
        return Map.of("assignments", List.of(Map.of("number", number, "experts", List.of(experts))));
    }

    /** Nothing that an expert is shown joins a title with an organisation or a person. */
    @Test
    void whoseATitleIsIsNotTold() {
        var places = IntStream.rangeClosed(1, 6)
                .mapToObj(place -> eligible(DOUBLE, place))
                .toList();
        intakeCloses(DOUBLE);
        for (var expert : List.of("expert01", "expert02", "expert03")) {
            var titles = read(expert, DOUBLE, "proposal");
            assertThat(titles).contains("课题1", "课题6").doesNotContain("示例单位", "Example Body", "主持人", "Leader");
            for (var part : List.of("organisation", "person")) {
                assertThat(read(expert, DOUBLE, part)).doesNotContain("课题", "Project", places.get(0));
            }
            assertThat(read(expert, DOUBLE, "organisation")).doesNotContain("主持人", "Leader");
            assertThat(read(expert, DOUBLE, "person")).doesNotContain("示例单位", "Example Body");
            var task = house.task(expert, DOUBLE.key(), "check-conflicts");
            assertThat(house.shown(expert, task).toString()).doesNotContain("课题", "示例单位", "主持人");
        }
        var orders = List.of("expert01", "expert02", "expert03", "expert04").stream()
                .map(expert -> order(read(expert, DOUBLE, "proposal"), "课题(\\d)<"))
                .toList();
        assertThat(orders.stream().distinct().count())
                .as("each has an order of their own")
                .isGreaterThan(1);
        assertThat(order(read("expert01", DOUBLE, "organisation"), "value=\"示例单位(\\d)\""))
                .as("by name, whatever the titles' order is")
                .isEqualTo("123456");
    }

    private static String order(String page, String pattern) {
        return Pattern.compile(pattern)
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .collect(Collectors.joining());
    }

    @Test
    void whereTheCallTellsWhoseATitleIsOneListSuffices() {
        var one = eligible(SINGLE, 1);
        intakeCloses(SINGLE);
        assertThat(read("expert01", SINGLE, "proposal")).contains("课题1", "Example Body 1");
        assertThat(read("expert01", SINGLE, "organisation")).as("the same list").contains("课题1", "Example Body 1");
        saves("expert01", SINGLE, "part", "proposal", "key", one, "wish", "willing", "reason", "曾合作申报, 并任顾问")
                .expect(302);
        assertThat(read("expert01", SINGLE, "proposal")).contains("曾合作申报, 并任顾问");
        assertThat(engineProbe.bean(MarkRepository.class).wishes(SINGLE)).hasSize(1);
        saves("expert01", SINGLE, "part", "proposal", "key", one, "wish", "", "reason", "曾合作申报, 并任顾问")
                .expect(302);
        assertThat(engineProbe.bean(MarkRepository.class).wishes(SINGLE)).isEmpty();
        house.as("officer").get(list(SINGLE, "proposal")).expect(403);
        engineProbe.timeReaches(engineProbe.bean(SelfChecks.class).until(SINGLE).plusSeconds(1));
        var task = house.task("officer", SINGLE.key(), "assign-experts");
        assertThat(house.sends("officer", task, panel(one, "expert01", "expert02", "expert03"))
                        .expect(422)
                        .text())
                .as("what was saved counts, though the task was not done")
                .contains("评审人01", "曾合作申报, 并任顾问");
    }

    @Test
    void thePeriodEndsWithAReminder() {
        eligible(DOUBLE, 1);
        intakeCloses(DOUBLE);
        var check = engineProbe.instance(DOUBLE.key(), "self-check");
        var until = engineProbe.bean(SelfChecks.class).until(DOUBLE);
        assertThat(engineProbe
                        .bean(TaskService.class)
                        .createTaskQuery()
                        .taskId(house.task("expert01", DOUBLE.key(), "check-conflicts"))
                        .singleResult()
                        .getDueDate())
                .isEqualTo(until);
        done("expert01", DOUBLE, "none").expect(204);
        engineProbe.timeReaches(until.minus(Duration.ofHours(23)));
        assertThat(check).isWaitingAt("task_checkConflicts").hasPassed("task_remindExperts", "event_expertsReminded");
        var letters = house.as("officer")
                .get("/api/letters?size=100")
                .expect(200)
                .json()
                .findValuesAsText("kind");
        assertThat(letters.stream().filter("self-check-requested"::equals)).hasSize(12);
        assertThat(letters.stream().filter("self-check-reminder"::equals))
                .as("not who is done")
                .hasSize(11);
        engineProbe.timeReaches(until.plusSeconds(1));
        assertThat(check).isEnded().hasPassed("event_selfCheckOver", "event_selfCheckLapsed");
        assertThat(engineProbe.instance(DOUBLE.key(), "direction-round")).isWaitingAt("task_assignExperts");
        assertThat(read("expert02", DOUBLE, "proposal")).contains("closed").doesNotContain("课题1");
    }
}
