package org.lianshen.doors;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianshen.LianshenTest;
import org.lianshen.client.ApiClient;
import org.lianshen.client.BrowserSession;
import org.lianshen.programme.Catalogue;
import org.lianshen.story.House;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Input that once made a failure of ours out of a fault of the sender's. */
@LianshenTest
class OddInputTests {

    @LocalServerPort
    int port;

    @Autowired
    Catalogue catalogue;

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @CsvSource({
        "officer, /api/letters?number=%00",
        "officer, /api/proposals?call=a%00b",
        "officer, /api/proposals?direction=%00",
        "officer, /proposals?q=%00",
        "officer, /proposals?holder=%00",
        "manager, /camunda/api/engine/engine/default/user?firstName=%00",
        "officer, /camunda/api/engine/engine/default/task?name=%00",
        "officer, /camunda/api/engine/engine/default/user/%00/profile"
    })
    @Attack(
            door = Door.PAGES,
            tries = "asks with a NUL, which no database text holds, in an address of ours or the engine's",
            as = "officer, manager",
            meets = "400 in both languages")
    void aNulInAnAddress(String account, String path) {
        expectRefused(new Intruder(port, account).get(path));
    }

    @Test
    void aNulInAForm() {
        var visitor = BrowserSession.loggedIn(port, "liaison");
        visitor.get("/reconciliation/nrf/1.9");
        var answer = visitor.submit(
                "/reconciliation/nrf/1.9/separations",
                Map.of("one", "\0", "other", "\0", "remark", "\0", "number", "\0"));
        assertThat(answer.statusCode()).isLessThan(500);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "[]",
                "",
                "{\"candidateGroups\":[null]}",
                "{\"processInstanceBusinessKeyIn\":[null]}",
                "{\"orQueries\":[null]}",
                "{\"taskVariables\":[null]}",
                "{\"taskVariables\":[{\"name\":null,\"operator\":null,\"value\":null}]}",
                "{\"sorting\":[null]}",
                "{\"name\":\"\\u0000\"}",
                "{\"taskVariables\":[{\"name\":\"a\",\"operator\":\"eq\",\"value\":{\"a\":1}}]}"
            })
    @Attack(
            door = Door.ENGINE,
            tries = "lists tasks with null, nothing, a list, or null and NUL inside of the query",
            as = "expert",
            meets = "400 in both languages without a name from the inside")
    void aQueryWithNothingInIt(String body) {
        var answer = new Intruder(port, "expert01").ask("POST", Intruder.ENGINE + "/task", "application/json", body);
        expectRefused(answer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PUT | /user/liaison2/profile | {}",
                "PUT | /user/liaison2/profile | {\"id\":null}",
                "PUT | /user/liaison2/profile | {\"id\":\"\\u0000\",\"firstName\":\"A\"}",
                "PUT | /user/liaison2/profile | null",
                "PUT | /user/liaison2/credentials | null",
                "PUT | /user/liaison2/credentials | {}",
                "POST | /identity/password-policy | null",
                "POST | /identity/password-policy | {}",
                "POST | /group | null"
            })
    @Attack(
            door = Door.ENGINE,
            tries = "changes one's profile or password without an id, with null, nothing or NUL",
            as = "liaison",
            meets = "4xx in both languages, or taken for one's own; never a failure")
    void aProfileWithoutAnId(String method, String call, String body) {
        var answer = new Intruder(port, "liaison2").ask(method, Intruder.ENGINE + call, "application/json", body);
        assertThat(answer.statusCode()).as(answer.body()).isLessThan(500);
        if (answer.statusCode() >= 400) {
            expectRefused(answer);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a/b", "a%b", "%", "a b", "\u0001", "", "../x", ".."})
    @Attack(
            door = Door.LOGIN,
            tries = "makes an account or a group with a slash, a percent sign or a control character in its name",
            as = "admin",
            meets = "4xx in both languages; there is no such account")
    void anAccountThatNoAddressCouldName(String name) {
        var admin = new Intruder(port, "admin");
        var profile = Map.of("id", name, "firstName", "A", "lastName", "B");
        var user = Map.of("profile", profile, "credentials", Map.of("password", "long-enough-1"));
        expectRefused(admin.ask("POST", Intruder.ENGINE + "/user/create", user));
        expectRefused(admin.ask(
                "POST", Intruder.ENGINE + "/group/create", Map.of("id", name, "name", "x", "type", "WORKFLOW")));
        assertThat(jdbc.sql("select count(*) from act_id_user where id_ = :id")
                        .param("id", name)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    @Attack(
            door = Door.LOGIN,
            tries = "gives a duty or a permit that somebody has already",
            as = "admin",
            meets = "the duty: 204, nothing changes; the permit: 422 in both languages")
    void whatIsThereAlready() {
        var admin = new Intruder(port, "admin");
        var member = Intruder.ENGINE + "/group/finance/members/liaison2";
        var permit = Map.of(
                "type", 1, "permissions", List.of("READ"), "userId", "liaison2", "resourceType", 6, "resourceId", "x");
        try {
            for (int time = 0; time < 2; time++) {
                assertThat(admin.ask("PUT", member, Map.of()).statusCode()).isEqualTo(204);
            }
            var made = admin.ask("POST", Intruder.ENGINE + "/authorization/create", permit);
            assertThat(made.statusCode()).isEqualTo(200);
            var again = admin.ask("POST", Intruder.ENGINE + "/authorization/create", permit);
            assertThat(again.statusCode()).isEqualTo(422);
            expectRefused(again);
        } finally {
            admin.ask("DELETE", member, null);
            jdbc.sql("delete from act_ru_authorization where user_id_ = 'liaison2' and resource_id_ = 'x'")
                    .update();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"\" | \"liaison2\" | null | [\"READ\"] | 7",
                "0 | \"liaison2\" | null | [\"READ\"] | 7",
                "0 | \"*\" | \"finance\" | [\"READ\"] | 7",
                "1 | null | null | [\"READ\"] | 7",
                "3 | \"liaison2\" | null | [\"READ\"] | 7",
                "1 | \"liaison2\" | null | [\"NOPE\"] | 7",
                "1 | \"liaison2\" | null | [\"TASK_WORK\"] | 0",
                "2 | \"liaison2\" | null | [\"NONE\"] | 99",
                "null | null | null | null | null"
            })
    @Attack(
            door = Door.LOGIN,
            tries = "makes a permit of a kind that there is not",
            as = "admin",
            meets = "an answer below 500, refusals in both languages")
    void permitsThatThereAreNot(String type, String user, String group, String permissions, String resource) {
        var body = "{\"type\":%s,\"userId\":%s,\"groupId\":%s,".formatted(type, user, group)
                + "\"permissions\":%s,\"resourceType\":%s,\"resourceId\":\"odd\"}".formatted(permissions, resource);
        var answer = new Intruder(port, "admin")
                .ask("POST", Intruder.ENGINE + "/authorization/create", "application/json", body);
        assertThat(answer.statusCode()).as(body + " " + answer.body()).isLessThan(500);
        if (answer.statusCode() >= 400) {
            expectRefused(answer);
        } else {
            jdbc.sql("delete from act_ru_authorization where resource_id_ = 'odd'")
                    .update();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/metrics/nope",
                "/metrics/task-users?startDate=x",
                "/metrics/task-users/sum?startDate=x",
                "/metrics/nope/sum?startDate=2022-01-01T00:00:00.000%2B0000",
                "/metrics?interval=x",
                "/metrics?interval=-1&maxResults=999999999999",
                "/metrics?firstResult=-1"
            })
    @Attack(
            door = Door.ENGINE,
            tries = "asks Admin's figures for names, days and numbers that there are not",
            as = "admin",
            meets = "an answer below 500, refusals in both languages")
    void figuresThatThereAreNot(String call) {
        for (var root : List.of(Intruder.ENGINE, "/camunda/api/admin/plugin/adminPlugins/default")) {
            var answer = new Intruder(port, "admin").get(root + call);
            assertThat(answer.statusCode()).as(root + call).isLessThan(500);
            if (answer.statusCode() >= 400) {
                expectRefused(answer);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"variables\":{\"decision\":{\"value\":\"{\",\"type\":\"Json\"}}}",
                "{\"variables\":{\"decision\":{\"value\":12,\"type\":\"Json\"}}}",
                "{\"variables\":{\"decision\":null}}",
                "{\"variables\":null}",
                "{\"variables\":{\"decision\":{\"value\":{\"a\":1}}}}",
                "{\"variables\":{\"decision\":{\"value\":\"x\",\"type\":\"Integer\"}}}",
                "{\"variables\":{\"decision\":{\"value\":\"x\",\"type\":\"Date\"}}}",
                "{\"variables\":{\"decision\":{\"value\":\"x\",\"type\":\"Nope\"}}}",
                "{\"variables\":{\"decision\":{\"value\":\"!\",\"type\":\"Bytes\"}}}",
                "{\"variables\":{\"decision\":{\"value\":\"<a\",\"type\":\"Xml\"}}}",
                "{\"variables\":{\"decision\":{\"value\":[1,2]}}}",
                "{\"variables\":{\"decision\":{\"value\":\"a\\u0000\"}}}",
                "{\"variables\":{\"opinion\":{\"value\":\"[[1,[null]]]\",\"type\":\"Json\"}}}",
                "{\"variables\":{\"decision\":{\"value\":99999999999999999999}}}",
                "{}",
                "null"
            })
    @Attack(
            door = Door.TASKS,
            tries = "sends a form with values of odd types, broken JSON, null or NUL",
            as = "recommender",
            meets = "4xx in both languages; the task stays open")
    void aFormOfOddValues(String body) {
        var house = new House(port, catalogue);
        var number = house.applicantSubmits("1.9");
        var task = house.task("recommender-sc-kjt", number, "recommend-proposal");
        var recommender = new Intruder(port, "recommender-sc-kjt");
        recommender.ask("POST", Intruder.ENGINE + "/task/" + task + "/claim", Map.of("userId", "recommender-sc-kjt"));
        expectRefused(
                recommender.ask("POST", Intruder.ENGINE + "/task/" + task + "/submit-form", "application/json", body));
        assertThat(house.tasks("recommender-sc-kjt", number, "recommend-proposal"))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /api/proposals, application/json, applicant1",
        "POST, /api/formal-checks, application/json, applicant1",
        "POST, /api/experts/imports, multipart/form-data;boundary=x, officer",
        "POST, /calendar/2022-1/1.9/extension, application/x-www-form-urlencoded, officer",
        "POST, /camunda/api/engine/engine/default/task, application/json, officer",
        "POST, /camunda/api/engine/engine/default/task/x/claim, application/json, officer"
    })
    void whatIsCutOffIsNoErrorInTheLog(String method, String path, String type, String account) throws IOException {
        var log = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        var lines = new ListAppender<ILoggingEvent>();
        lines.start();
        log.addAppender(lines);
        try {
            cutOff(method, path, type, account);
            // the next answer comes after the server has dealt with what broke off
            new BrowserSession(port).send("GET", "/api/calls", Map.of(), "");
        } finally {
            log.detachAppender(lines);
        }
        assertThat(List.copyOf(lines.list))
                .filteredOn(line -> line.getLevel().isGreaterOrEqual(Level.ERROR) || line.getThrowableProxy() != null)
                .extracting(ILoggingEvent::getFormattedMessage)
                .isEmpty();
    }

    private void cutOff(String method, String path, String type, String account) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            var head = method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: "
                    + ApiClient.basic(account, LianshenTest.PASSWORD) + "\r\nContent-Type: " + type
                    + "\r\nContent-Length: 500\r\n\r\n{\"call\":\"20";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            socket.shutdownOutput();
            socket.getInputStream().readAllBytes();
        }
    }

    private static void expectRefused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 499);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.body())
                .contains("\"zh\":", "\"en\":")
                .doesNotContain("Exception", "org.camunda", "java.", "ENGINE-");
    }
}
