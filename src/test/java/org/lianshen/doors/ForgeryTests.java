package org.lianshen.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianshen.LianshenTest;
import org.lianshen.client.ApiClient;
import org.lianshen.client.BrowserSession;
import org.lianshen.programme.Catalogue;
import org.lianshen.story.House;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Another page makes somebody's browser send what they never wanted to send. */
@LianshenTest
class ForgeryTests {

    private static final String CLOCK = "/api/demo/clock";
    private static final String TOMORROW = "{\"advance\":\"P1D\"}";
    private static final String TASKS = "/camunda/api/engine/engine/default/task";
    private static final Map<String, String> ELSEWHERE = Map.of("Origin", "https://evil.example");
    private static final Map<String, String> CROSS = Map.of("Sec-Fetch-Site", "cross-site");

    @LocalServerPort
    int port;

    @Autowired
    Catalogue catalogue;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    House house;

    @BeforeEach
    void enter() {
        house = new House(port, catalogue);
    }

    @Test
    @Attack(
            door = Door.LOGIN,
            tries = "calls each of our writing addresses with a session but without its token, or with another's",
            as = "anonymous, on behalf of an administrator",
            meets = "403, and the session goes on")
    void everyWriteNeedsTheSessionsToken() {
        var victim = BrowserSession.loggedIn(port, "admin");
        var other = BrowserSession.loggedIn(port, "admin").token();
        var writes = Mapping.all(requestMappingHandlerMapping).stream()
                .filter(mapping -> !mapping.reads())
                .toList();
        assertThat(writes).hasSizeGreaterThan(15);
        for (var write : writes) {
            var path = write.path(name -> "1");
            var letter = Calls.of(write, "");
            var type = Map.of("Content-Type", letter.headers().get("Content-Type"));
            var without = victim.send(write.method(), path, type, letter.body());
            assertThat(without.statusCode()).as("%s without a token", write).isEqualTo(403);
            var wrong = victim.send(write.method(), path, with(type, "X-CSRF-TOKEN", other), letter.body());
            assertThat(wrong.statusCode()).as("%s with another's token", write).isEqualTo(403);
            if (path.startsWith("/api/")) {
                assertThat(without.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            }
        }
        assertThat(victim.isIn()).isTrue();
        assertThat(clockMovedBy(victim, Map.of("X-CSRF-TOKEN", victim.token()))).isEqualTo(200);
    }

    @Test
    @Attack(
            door = Door.LOGIN,
            tries = "calls the engine with a session but without the webapps' token: POST, PUT, DELETE",
            as = "anonymous, on behalf of an administrator",
            meets = "403, and the session goes on")
    void everyWriteToTheEngineNeedsTheWebappsToken() {
        var victim = BrowserSession.loggedIn(port, "admin");
        victim.get("/camunda/app/tasklist/default/");
        var json = Map.of("Content-Type", "application/json");
        for (var method : new String[] {"POST", "PUT", "DELETE", "PATCH"}) {
            for (var path : new String[] {
                TASKS,
                "/camunda/api/engine/engine/default/user/nobody/profile",
                "/camunda/api/admin/auth/user/default/logout"
            }) {
                assertThat(victim.send(method, path, json, "{}").statusCode()).isEqualTo(403);
                assertThat(victim.send(method, path, with(json, "X-XSRF-TOKEN", "guessed"), "{}")
                                .statusCode())
                        .isEqualTo(403);
            }
        }
        assertThat(victim.isIn()).isTrue();
        var honest = with(json, "X-XSRF-TOKEN", victim.cookies.get("XSRF-TOKEN"));
        assertThat(victim.send("POST", TASKS, honest, "{}").statusCode()).isEqualTo(200);
    }

    @Test
    @Attack(
            door = Door.LOGIN,
            tries = "logs a victim in to the attacker's account from another page",
            as = "anonymous",
            meets = "403, nobody is logged in")
    void nobodyIsLoggedInByAnotherPage() {
        var victim = new BrowserSession(port);
        victim.get("/login");
        var answer = victim.send(
                "POST",
                "/login",
                Map.of("Content-Type", "application/x-www-form-urlencoded"),
                "username=applicant1&password=" + LianshenTest.PASSWORD);
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(victim.isIn()).isFalse();
    }

    @Test
    @Attack(
            door = Door.LOGIN,
            tries = "logs a victim out by a picture's address, or by a form without the token",
            as = "anonymous, on behalf of anybody",
            meets = "404 or 403, and the session goes on")
    void nobodyIsLoggedOutByAnotherPage() {
        var victim = BrowserSession.loggedIn(port, "officer");
        assertThat(victim.send("GET", "/logout", Map.of(), "").statusCode()).isEqualTo(404);
        assertThat(victim.send("POST", "/logout", Map.of(), "").statusCode()).isEqualTo(403);
        assertThat(victim.isIn()).isTrue();
    }

    @Test
    @Attack(
            door = Door.LOGIN,
            tries = "lets a browser that remembers a Basic password call from another page",
            as = "anonymous, on behalf of an administrator",
            meets = "401 or 403, nothing is changed")
    void aRememberedPasswordOpensNothingForAnotherPage() {
        var before = house.as("admin").get(CLOCK).json().get("ahead").asText();
        var victim = new BrowserSession(port);
        var remembered = Map.of("Authorization", ApiClient.basic("admin", LianshenTest.PASSWORD));
        assertThat(clockMovedBy(victim, with(remembered, ELSEWHERE))).isIn(401, 403);
        assertThat(clockMovedBy(victim, with(remembered, CROSS))).isIn(401, 403);
        assertThat(victim.send("POST", TASKS, with(remembered, ELSEWHERE), "{}").statusCode())
                .isIn(401, 403);
        assertThat(victim.send("GET", CLOCK, with(remembered, CROSS), "").statusCode())
                .isEqualTo(401);
        assertThat(house.as("admin").get(CLOCK).json().get("ahead").asText()).isEqualTo(before);
        assertThat(clockMovedBy(victim, remembered)).isEqualTo(200);
    }

    @Test
    @Attack(
            door = Door.LOGIN,
            tries = "passes the token check of a session by adding a header with any Basic password",
            as = "anonymous, on behalf of an administrator",
            meets = "401, the session does not count beside a password")
    void aPasswordBesideASessionDoesNotReplaceItsToken() {
        var victim = BrowserSession.loggedIn(port, "admin");
        var forged = Map.of("Authorization", ApiClient.basic("admin", "wrong-password"));
        assertThat(clockMovedBy(victim, forged)).isEqualTo(401);
        var another = Map.of("Authorization", ApiClient.basic("officer", LianshenTest.PASSWORD));
        assertThat(clockMovedBy(victim, another)).isEqualTo(403);
        assertThat(victim.isIn()).isTrue();
    }

    @Test
    @Attack(
            door = Door.LOGIN,
            tries = "has a browser ask for a Basic password, to be remembered",
            as = "anonymous",
            meets = "401 with no scheme that browsers know")
    void noBrowserIsAskedForABasicPassword() {
        for (var path :
                new String[] {"/api/proposals", "/camunda/api/engine/engine/default/task", "/actuator/metrics"}) {
            var asked = new BrowserSession(port).send("GET", path, Map.of("Sec-Fetch-Site", "same-origin"), "");
            assertThat(asked.statusCode()).isEqualTo(401);
            assertThat(asked.headers().firstValue("WWW-Authenticate")).hasValue("Form realm=\"lianshen\"");
        }
    }

    @Test
    void aPasswordMakesNoSession() {
        var program = new BrowserSession(port);
        var basic = Map.of("Authorization", ApiClient.basic("officer", LianshenTest.PASSWORD));
        assertThat(program.send("GET", "/api/proposals", basic, "").statusCode())
                .isEqualTo(200);
        assertThat(program.cookies).isEmpty();
        assertThat(program.send("GET", TASKS, basic, "").statusCode()).isEqualTo(200);
        assertThat(program.send("GET", TASKS, Map.of(), "").statusCode()).isEqualTo(401);
        assertThat(program.isIn()).isFalse();
    }

    private int clockMovedBy(BrowserSession visitor, Map<String, String> headers) {
        return visitor.send("POST", CLOCK, with(headers, "Content-Type", "application/json"), TOMORROW)
                .statusCode();
    }

    private static Map<String, String> with(Map<String, String> headers, String name, String value) {
        return with(headers, Map.of(name, value));
    }

    private static Map<String, String> with(Map<String, String> headers, Map<String, String> more) {
        var all = new LinkedHashMap<>(headers);
        all.putAll(more);
        return all;
    }
}
