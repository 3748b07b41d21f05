package org.lianshen.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.lianshen.LianshenTest;
import org.lianshen.client.ApiClient;
import org.lianshen.client.BrowserSession;
import org.lianshen.programme.Catalogue;
import org.lianshen.story.House;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Drafts of forms: what somebody has begun to write is nobody else's, and nobody writes in their name. */
@LianshenTest
class DraftAttackTests {

    private static final String AUTHOR = "recommender-sc-kjt";
    private static final Map<String, String> JSON = Map.of("Content-Type", "application/json");
    private static final String SECRET = "{\"answers\":{\"opinion\":\"not meant for anybody yet\"}}";
    private static final String FORGED = "{\"answers\":{\"opinion\":\"forged\"}}";

    @LocalServerPort
    int port;

    @Autowired
    Catalogue catalogue;

    @Autowired
    JdbcClient jdbc;

    House house;
    String task;
    String path;

    @BeforeEach
    void enter() {
        house = new House(port, catalogue);
        task = house.task(AUTHOR, house.applicantSubmits("1.9"), "recommend-proposal");
        path = "/api/tasks/" + task + "/draft";
        claim();
        house.as(AUTHOR).put(path, SECRET, Map.of()).expect(200);
    }

    @Test
    @Attack(
            door = Door.TASKS,
            tries = "Somebody else's draft of a form: read, overwritten, thrown away, looked for in the engine",
            as = "recommender, staff, administrator",
            meets = "404, to the letter as for a task that does not exist; the engine knows nothing of it")
    void somebodyElsesDraft() {
        var absent = path.replace(task, "00000000-0000-0000-0000-000000000000");
        for (var account : List.of("recommender-moe", "officer", "chair", "manager", "designer", "admin")) {
            var other = house.as(account);
            var none = other.get(absent).expect(404).text();
            assertThat(other.get(path).expect(404).text().replace(task, ""))
                    .isEqualTo(none.replace("00000000-0000-0000-0000-000000000000", ""));
            other.put(path, FORGED, Map.of("If-Match", "*")).expect(404);
            other.put(path, FORGED, Map.of()).expect(404);
            other.delete(path, Map.of()).expect(404);
        }
        assertThat(house.shown(AUTHOR, task).toString()).doesNotContain("not meant for anybody yet");
        assertThat(jdbc.sql("select count(*) from act_hi_varinst where text_ like '%not meant%'")
                        .query(Integer.class)
                        .single())
                .isZero();
        theDraftIsUntouched();
    }

    @Test
    @Attack(
            door = Door.TASKS,
            tries = "The draft at a task one has given back: read, changed, thrown away",
            as = "recommender, formerly in charge",
            meets = "404; whoever claims the task next finds no draft, and its author finds it with the task")
    void theDraftOfATaskGivenBack() {
        house.as(AUTHOR).engine("/task/" + task + "/unclaim", Map.of()).expect(204);
        house.as(AUTHOR).get(path).expect(404);
        house.as(AUTHOR).put(path, FORGED, Map.of("If-Match", "*")).expect(404);
        house.as(AUTHOR).delete(path, Map.of()).expect(404);
        claim();
        theDraftIsUntouched();
    }

    @Test
    @Attack(
            door = Door.TASKS,
            tries = "A draft saved or thrown away by another page, with the session but without its token, with"
                    + " another session's token or the webapps'; the token asked for from elsewhere",
            as = "anonymous, on behalf of a recommender",
            meets = "403, the draft stays as it is; the token is shown to scripts of our own origin only")
    void aDraftWrittenByAnotherPage() {
        var victim = BrowserSession.loggedIn(port, AUTHOR);
        victim.get("/camunda/app/tasklist/default/");
        var otherToken = BrowserSession.loggedIn(port, AUTHOR).token();
        for (var forged : List.of(
                JSON,
                with("X-CSRF-TOKEN", otherToken),
                with("X-XSRF-TOKEN", victim.cookies.get("XSRF-TOKEN")),
                with("X-CSRF-TOKEN", victim.cookies.get("XSRF-TOKEN")))) {
            assertThat(victim.send("PUT", path, forged, FORGED).statusCode()).isEqualTo(403);
            assertThat(victim.send("DELETE", path, forged, "").statusCode()).isEqualTo(403);
        }
        var simple = Map.of("Content-Type", "text/plain");
        assertThat(victim.send("POST", path + "?_method=PUT", simple, FORGED).statusCode())
                .isEqualTo(403);
        theDraftIsUntouched();
        var asked = victim.send("GET", "/api/csrf", Map.of("Origin", "https://evil.example"), "");
        assertThat(asked.headers().map()).doesNotContainKey("access-control-allow-origin");
        assertThat(asked.headers().firstValue("Cross-Origin-Resource-Policy")).hasValue("same-origin");
        assertThat(asked.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(asked.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        var preflight = victim.send(
                "OPTIONS", path, Map.of("Origin", "https://evil.example", "Access-Control-Request-Method", "PUT"), "");
        assertThat(preflight.headers().map()).doesNotContainKey("access-control-allow-origin");
    }

    @Test
    @Timeout(60)
    @Attack(
            door = Door.TASKS,
            tries = "A draft without end: of a declared gigabyte, or in pieces without a length",
            as = "recommender",
            meets = "413 as soon as 256 kB are passed, without waiting for the rest; the draft stays as it is")
    void aDraftWithoutEnd() throws IOException {
        assertThat(answer("Content-Length: 1000000000", "")).startsWith("HTTP/1.1 413");
        var piece = "1000\r\n" + " ".repeat(0x1000) + "\r\n";
        assertThat(answer("Transfer-Encoding: chunked", piece.repeat(65))).startsWith("HTTP/1.1 413");
        house.as(AUTHOR)
                .put(path, answers(256 * 1024 + 1), Map.of("If-Match", "*"))
                .expect(413);
        theDraftIsUntouched();
        house.as(AUTHOR).put(path, answers(256 * 1024), Map.of("If-Match", "*")).expect(200);
    }

    /** The beginning of the answer to a request whose body does not come to its end. */
    private String answer(String header, String body) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            var request = "PUT " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: "
                    + ApiClient.basic(AUTHOR, LianshenTest.PASSWORD)
                    + "\r\nIf-Match: *\r\nContent-Type: application/json\r\n" + header + "\r\n\r\n" + body;
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
        }
    }

    private static String answers(int bytes) {
        var frame = "{\"answers\":{\"opinion\":\"\"}}";
        return frame.replace("\"\"", "\"" + "x".repeat(bytes - frame.length()) + "\"");
    }

    private void claim() {
        house.as(AUTHOR)
                .engine("/task/" + task + "/claim", Map.of("userId", AUTHOR))
                .expect(204);
    }

    private void theDraftIsUntouched() {
        assertThat(house.as(AUTHOR).get(path).expect(200).text()).contains("not meant for anybody yet");
    }

    private static Map<String, String> with(String header, String value) {
        return Map.of("Content-Type", "application/json", header, value);
    }
}
