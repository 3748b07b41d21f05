package org.lianshen.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianshen.doors.Intruder.ENGINE;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianshen.LianshenTest;
import org.lianshen.programme.Catalogue;
import org.lianshen.story.House;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Tasks of other people: they look like tasks that do not exist, and nobody changes their own around the form. */
@LianshenTest
class TaskAttackTests {

    private static final String ABSENT = "00000000-0000-0000-0000-000000000000";

    @LocalServerPort
    int port;

    @Autowired
    Catalogue catalogue;

    @Autowired
    TaskService tasks;

    House house;

    @BeforeEach
    void enter() {
        house = new House(port, catalogue);
    }

    @Test
    @Attack(
            door = Door.TASKS,
            tries = "Another reviewer's task: the task, its form and its variables read, the task claimed,"
                    + " given back, sent",
            as = "expert",
            meets = "404, to the letter as for a task that does not exist; variables, history and instances: 403")
    void anotherReviewersTask() {
        house.expertsExist();
        var number = house.applicantSubmits("1.9");
        house.recommenderRecommends(number);
        house.officerPasses(number);
        house.agencySends("nrf", "1.9", "m1", number, "accepted");
        house.intakeCloses("1.9");
        house.officerAssigns("1.9");
        looksAbsent("expert02", house.task("expert01", number, "score-proposal"));
    }

    @Test
    @Attack(
            door = Door.TASKS,
            tries = "A task of another recommending organisation; a recommendation task as officer",
            as = "recommender, officer",
            meets = "404, to the letter as for a task that does not exist")
    void anotherRecommendersTask() {
        var number = house.applicantSubmits("1.9");
        var task = house.task("recommender-sc-kjt", number, "recommend-proposal");
        looksAbsent("recommender-moe", task);
        looksAbsent("officer", task);
    }

    @Test
    @Attack(
            door = Door.TASKS,
            tries = "The officer's formal check as finance officer, liaison officer, chair",
            as = "finance",
            meets = "404, to the letter as for a task that does not exist")
    void anotherOfficesTask() {
        var number = house.applicantSubmits("1.9");
        house.recommenderRecommends(number);
        var task = house.task("officer", number, "check-formal-requirements");
        looksAbsent("finance", task);
        looksAbsent("chair", task);
    }

    @Test
    @Attack(
            door = Door.TASKS,
            tries = "One's own task handed on, ended, deleted, renamed or fed with variables around its form",
            as = "recommender, manager, admin",
            meets = "403, the task stays as it is")
    void aTaskAroundItsForm() {
        var number = house.applicantSubmits("1.9");
        var task = house.task("recommender-sc-kjt", number, "recommend-proposal");
        var variables = Map.of("modifications", Map.of("note", Map.of("value", "word")));
        for (var account : List.of("recommender-sc-kjt", "manager", "admin")) {
            var somebody = new Intruder(port, account);
            var path = ENGINE + "/task/" + task;
            for (var call : List.of(
                    "/complete",
                    "/resolve",
                    "/delegate",
                    "/assignee",
                    "/identity-links",
                    "/variables",
                    "/localVariables")) {
                assertThat(somebody.ask("POST", path + call, variables).statusCode())
                        .as(account + call)
                        .isEqualTo(403);
            }
            assertThat(somebody.ask("PUT", path, Map.of("name", "x", "assignee", "officer"))
                            .statusCode())
                    .isEqualTo(403);
            assertThat(somebody.ask("DELETE", path, null).statusCode()).isEqualTo(403);
            assertThat(somebody.ask("PUT", path + "/variables/note", Map.of("value", "x"))
                            .statusCode())
                    .isEqualTo(403);
        }
        assertThat(tasks.createTaskQuery().taskId(task).taskUnassigned().count())
                .isEqualTo(1);
        house.expectStatus(number, "submitted");
    }

    @Test
    @Attack(
            door = Door.TASKS,
            tries = "A task claimed in somebody else's name",
            as = "recommender",
            meets = "422, nobody has it")
    void aTaskClaimedForAnother() {
        var number = house.applicantSubmits("1.9");
        var task = house.task("recommender-sc-kjt", number, "recommend-proposal");
        var answer = new Intruder(port, "recommender-sc-kjt")
                .ask("POST", ENGINE + "/task/" + task + "/claim", Map.of("userId", "officer"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(tasks.createTaskQuery().taskId(task).taskUnassigned().count())
                .isEqualTo(1);
    }

    @Test
    @Attack(
            door = Door.TASKS,
            tries = "A form sent with an answer that is said to be an object, a file or bytes",
            as = "recommender",
            meets = "422, nothing is made of it, the task stays open")
    void objectsInAForm() {
        var number = house.applicantSubmits("1.9");
        var account = "recommender-sc-kjt";
        var task = house.task(account, number, "recommend-proposal");
        var somebody = new Intruder(port, account);
        somebody.ask("POST", ENGINE + "/task/" + task + "/claim", Map.of("userId", account));
        var java = Map.of(
                "objectTypeName", "java.lang.String",
                "serializationDataFormat", "application/x-java-serialized-object");
        var json = Map.of("objectTypeName", "java.lang.String", "serializationDataFormat", "application/json");
        for (var opinion : List.of(
                Map.of("value", "YWJj", "type", "Object", "valueInfo", java),
                Map.of("value", "\"word\"", "type", "Object", "valueInfo", json),
                Map.of("value", "YWJj", "type", "File", "valueInfo", Map.of("filename", "a.txt")),
                Map.of("value", "YWJj", "type", "Bytes"))) {
            var answer = somebody.ask(
                    "POST",
                    ENGINE + "/task/" + task + "/submit-form",
                    Map.of("variables", Map.of("decision", Map.of("value", "recommend"), "opinion", opinion)));
            assertThat(answer.statusCode()).as(opinion + answer.body()).isEqualTo(422);
            assertThat(answer.body()).contains("只能填写文字");
        }
        house.expectStatus(number, "submitted");
    }

    private void looksAbsent(String account, String task) {
        var stranger = new Intruder(port, account);
        for (var read : List.of("", "/form", "/form-variables", "/deployed-form")) {
            alike(stranger, account, "GET", "/task/%s" + read, task, 404);
        }
        alike(stranger, account, "HEAD", "/task/%s", task, 404);
        for (var write : List.of("/claim", "/unclaim", "/submit-form")) {
            alike(stranger, account, "POST", "/task/%s" + write, task, 404);
        }
        for (var closed : List.of("rendered-form", "variables", "localVariables", "identity-links", "comment")) {
            alike(stranger, account, "GET", "/task/%s/" + closed, task, 403);
        }
        for (var closed : List.of(
                "/history/task?taskId=%s",
                "/history/variable-instance?taskIdIn=%s",
                "/history/detail?taskId=%s",
                "/variable-instance?taskIdIn=%s",
                "/process-instance/%s",
                "/process-instance/%s/variables",
                "/process-instance/%s/activity-instances",
                "/execution/%s",
                "/execution/%s/localVariables",
                "/incident?executionId=%s",
                "/job?executionId=%s")) {
            alike(stranger, account, "GET", closed, task, 403);
        }
        assertThat(tasks.createTaskQuery().taskId(task).taskUnassigned().count())
                .isEqualTo(1);
    }

    private static void alike(Intruder stranger, String account, String method, String path, String task, int status) {
        var body = method.equals("POST") ? Map.of("userId", account) : null;
        var foreign = stranger.ask(method, ENGINE + path.formatted(task), body);
        var absent = stranger.ask(method, ENGINE + path.formatted(ABSENT), body);
        assertThat(foreign.statusCode()).as(method + path).isEqualTo(status);
        assertThat(absent.statusCode()).as(method + path).isEqualTo(status);
        assertThat(foreign.body().replace(task, ABSENT)).isEqualTo(absent.body());
    }
}
