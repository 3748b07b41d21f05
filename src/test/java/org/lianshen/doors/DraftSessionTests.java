package org.lianshen.doors;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.HashMap;
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

/** Drafts as a script in Tasklist saves them: with the session's cookie and its token. */
@LianshenTest
class DraftSessionTests {

    private static final String AUTHOR = "recommender-sc-kjt";
    private static final ObjectMapper READER = new ObjectMapper();

    @LocalServerPort
    int port;

    @Autowired
    Catalogue catalogue;

    String path;

    @BeforeEach
    void claim() {
        var house = new House(port, catalogue);
        var task = house.task(AUTHOR, house.applicantSubmits("1.9"), "recommend-proposal");
        house.as(AUTHOR)
                .engine("/task/" + task + "/claim", Map.of("userId", AUTHOR))
                .expect(204);
        path = "/api/tasks/" + task + "/draft";
    }

    @Test
    void anotherBrowserFindsTheDraft() {
        var office = BrowserSession.loggedIn(port, AUTHOR);
        var tag = tag(saved(save(office, "at the office", ""), 200));
        var home = BrowserSession.loggedIn(port, AUTHOR);
        assertThat(opinion(home)).isEqualTo("at the office");
        tag(saved(save(home, "at home", tag), 200));
        saved(save(office, "back at the office", tag), 412);
        assertThat(opinion(office)).isEqualTo("at home");
    }

    @Test
    void afterALostSessionTheDraftIsThereAndCanBeSavedOn() {
        var browser = BrowserSession.loggedIn(port, AUTHOR);
        var tag = tag(saved(save(browser, "begun", ""), 200));
        var old = token(browser);
        browser.cookies.clear();
        var lost = browser.send("PUT", path, headers(old, tag), body("lost?"));
        // without a session there is no token either
        assertThat(lost.statusCode()).isEqualTo(401);
        assertThat(lost.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(browser.send("GET", path, Map.of(), "").statusCode()).isEqualTo(401);
        assertThat(browser.send("GET", "/api/csrf", Map.of(), "").statusCode()).isEqualTo(401);
        browser.logIn(AUTHOR, LianshenTest.PASSWORD);
        assertThat(opinion(browser)).isEqualTo("begun");
        assertThat(browser.send("PUT", path, headers(old, tag), body("old token"))
                        .statusCode())
                .isEqualTo(403);
        saved(save(browser, "kept", tag), 200);
        assertThat(opinion(browser)).isEqualTo("kept");
    }

    @Test
    void oneTokenIsGoodAsLongAsTheSession() {
        var browser = BrowserSession.loggedIn(port, AUTHOR);
        var token = token(browser);
        var tag = tag(saved(browser.send("PUT", path, headers(token, ""), body("one")), 200));
        browser.get("/");
        browser.get("/camunda/app/tasklist/default/");
        saved(browser.send("PUT", path, headers(token, tag), body("two")), 200);
        assertThat(browser.send("DELETE", path, headers(token, ""), "").statusCode())
                .isEqualTo(204);
    }

    @Test
    void aProgramNeedsNoToken() {
        var program = new BrowserSession(port);
        var basic = Map.of("Authorization", ApiClient.basic(AUTHOR, LianshenTest.PASSWORD));
        assertThat(program.send("GET", "/api/csrf", basic, "").statusCode()).isEqualTo(204);
    }

    private HttpResponse<String> save(BrowserSession browser, String opinion, String tag) {
        return browser.send("PUT", path, headers(token(browser), tag), body(opinion));
    }

    private static String token(BrowserSession browser) {
        var answer = browser.send("GET", "/api/csrf", Map.of("Accept", "application/json"), "");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer).get("header").asText()).isEqualTo("X-CSRF-TOKEN");
        return json(answer).get("token").asText();
    }

    private static Map<String, String> headers(String token, String tag) {
        var headers = new HashMap<>(Map.of("Content-Type", "application/json", "X-CSRF-TOKEN", token));
        if (!tag.isEmpty()) {
            headers.put("If-Match", tag);
        }
        return headers;
    }

    private static String body(String opinion) {
        return "{\"answers\":{\"opinion\":\"" + opinion + "\"}}";
    }

    private String opinion(BrowserSession browser) {
        return json(browser.send("GET", path, Map.of(), ""))
                .get("answers")
                .get("opinion")
                .asText();
    }

    private static HttpResponse<String> saved(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).isEqualTo(status);
        return answer;
    }

    private static String tag(HttpResponse<String> answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }

    private static JsonNode json(HttpResponse<String> answer) {
        try {
            return READER.readTree(answer.body());
        } catch (IOException e) {
            throw new AssertionError(answer.body(), e);
        }
    }
}
