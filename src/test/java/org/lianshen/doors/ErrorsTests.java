package org.lianshen.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianshen.LianshenTest;
import org.lianshen.client.ApiClient;
import org.lianshen.client.BrowserSession;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What goes wrong is told in a sentence: on a page to people, as a problem to programs; never more than that. */
@LianshenTest
class ErrorsTests {

    private static final String JSON = "application/json";

    @LocalServerPort
    int port;

    BrowserSession person;

    @BeforeEach
    void enter() {
        person = BrowserSession.loggedIn(port, "finance");
    }

    @ParameterizedTest
    @CsvSource({
        "/nope, 404, 没有此页面",
        "/error, 404, 没有此页面",
        "/proposals/2022-1-1.9-9999, 404, 没有此页面",
        "/proposals?page=x, 400, 请求有误",
        "/calendar, 403, 无权访问",
        "/outbox, 403, 无权访问",
        "/camunda/app/admin/default/, 403, 无权访问",
        "/camunda/app/nope, 404, 没有此页面"
    })
    void peopleReadAPage(String path, int status, String title) {
        var page = person.send("GET", path, Map.of("Accept", "text/html", "Accept-Language", "zh-CN"), "");
        assertThat(page.statusCode()).isEqualTo(status);
        assertThat(page.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        assertThat(page.body()).contains("<h1>" + title, ">退出<").doesNotContain(">登录<", "Log out");
        expectNothingInside(page);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /nope, '', '', 404",
        "GET, /api/nope, '', '', 404",
        "GET, /error, '', '', 404",
        "DELETE, /api/experts, '', '', 405",
        "POST, /api/proposals, application/json, {, 400",
        "POST, /api/proposals, text/plain, {}, 422",
        "POST, /api/calls/2022-1/directions/1.9/closing, application/json, {, 400",
        "POST, /api/calls/2022-1/directions/1.9/closing, application/json, [], 422",
        "POST, /api/calls/2022-1/directions/1.9/closing, application/xml, <a/>, 415",
        "POST, /api/experts/imports, multipart/form-data, x, 400",
        "GET, /api/proposals?page=x, '', '', 400",
        "GET, /api/proposals?page=99999999999999999999, '', '', 400",
        "GET, /api/letters/x, '', '', 400",
        "GET, /api/letters/99999999999999999999, '', '', 400",
        "GET, /actuator/env, '', '', 404"
    })
    void programsReadAProblem(String method, String path, String type, String body, int status) {
        var headers = new HashMap<>(
                Map.of("Authorization", ApiClient.basic("officer", LianshenTest.PASSWORD), "Accept", JSON));
        if (!type.isEmpty()) {
            headers.put("Content-Type", type);
        }
        if (path.equals("/api/proposals") && method.equals("POST")) {
            headers.put("Authorization", ApiClient.basic("applicant1", LianshenTest.PASSWORD));
        }
        var answer = new BrowserSession(port).send(method, path, headers, body);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.body()).contains("\"message\":{\"zh\":", "\"en\":");
        expectNothingInside(answer);
    }

    @Test
    void anAnswerInAFormatThatIsNotThereIsAProblemToo() {
        var headers = Map.of("Authorization", ApiClient.basic("officer", LianshenTest.PASSWORD), "Accept", "image/png");
        var answer = new BrowserSession(port).send("GET", "/api/calls", headers, "");
        assertThat(answer.statusCode()).isEqualTo(406);
        expectNothingInside(answer);
    }

    @Test
    void aNumberIsNoDirection() {
        var headers = Map.of("Authorization", ApiClient.basic("liaison", LianshenTest.PASSWORD), "Content-Type", JSON);
        var answer =
                new BrowserSession(port).send("POST", "/api/agencies/mecs/joint-lists", headers, "{\"direction\":2}");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("\"path\":\"/direction\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "CONNECTX", "PROPFIND", "TRACK"})
    @Attack(
            door = Door.PAGES,
            tries = "uses methods that no honest client needs: TRACE, TRACK, PROPFIND",
            as = "anonymous",
            meets = "400 or 405, nothing is echoed")
    void oddMethodsAreRefused(String method) {
        var answer = new BrowserSession(port).send(method, "/api/calls", Map.of("X-Echo", "please"), "");
        assertThat(answer.statusCode()).isIn(400, 405, 501);
        assertThat(answer.body()).doesNotContain("please");
        expectNothingInside(answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator",
                "/actuator/env",
                "/actuator/beans",
                "/actuator/heapdump",
                "/actuator/threaddump",
                "/actuator/mappings",
                "/actuator/loggers",
                "/actuator/configprops",
                "/actuator/shutdown",
                "/actuator/info",
                "/actuator/httpexchanges",
                "/actuator/flyway",
                "/actuator/sessions",
                "/actuator/sbom",
                "/actuator/sbom/application",
                "/actuator/nope"
            })
    @Attack(
            door = Door.PAGES,
            tries = "reads or stops the application through the actuator",
            as = "anonymous, administrator",
            meets = "401 and 404, for what exists and for what does not alike")
    void theActuatorTellsItsHealthAndNoMore(String path) {
        for (var method : new String[] {"GET", "POST"}) {
            assertThat(asked(method, path, "").statusCode()).isIn(401, method.equals("POST") ? 403 : 401);
            assertThat(asked(method, path, "admin").statusCode()).isEqualTo(404);
        }
    }

    @Test
    @Attack(
            door = Door.PAGES,
            tries = "reads the details of the application's health, or its metrics",
            as = "anonymous, applicant, expert",
            meets = "up or down without details; 401 and 403")
    void healthHasNoDetailsAndMetricsAreForStaff() {
        assertThat(asked("GET", "/actuator/health", "").body())
                .contains("\"status\":\"UP\"")
                .doesNotContain("components", "database", "diskSpace");
        assertThat(asked("GET", "/actuator/health/db", "").statusCode()).isEqualTo(404);
        assertThat(asked("GET", "/actuator/metrics", "").statusCode()).isEqualTo(401);
        for (var outsider : new String[] {"applicant1", "expert01", "agency-nrf", "recommender-moe"}) {
            assertThat(asked("GET", "/actuator/metrics", outsider).statusCode()).isEqualTo(403);
        }
        assertThat(asked("GET", "/actuator/metrics", "manager").statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> asked(String method, String path, String account) {
        var headers = account.isEmpty()
                ? Map.of("Accept", JSON)
                : Map.of("Accept", JSON, "Authorization", ApiClient.basic(account, LianshenTest.PASSWORD));
        return new BrowserSession(port).send(method, path, headers, "");
    }

    private static void expectNothingInside(HttpResponse<String> answer) {
        assertThat(answer.body())
                .doesNotContain("Exception", "org.springframework", "org.lianshen", "Tomcat", "trace", "at java.");
    }
}
