package org.lianshen.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lianshen.LianshenTest;
import org.lianshen.client.ApiClient;
import org.lianshen.client.BrowserSession;
import org.lianshen.programme.Catalogue;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What answers allow browsers to do with them. */
@LianshenTest
class HeadersTests {

    private static final Map<String, String> EVERYWHERE = Map.of(
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "same-origin",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin");

    @LocalServerPort
    int port;

    @Autowired
    Catalogue catalogue;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Test
    @Attack(
            door = Door.PAGES,
            tries = "sends a browser on to a host that the request names, or to the plain address behind a proxy",
            as = "anonymous",
            meets = "the way on is a path alone: the browser stays at the public address it came to")
    void theWayOnIsAPathAlone() throws IOException {
        for (var path : List.of("/proposals", "/camunda/app/tasklist/default/", "/camunda", "/")) {
            var location = location(path, "elsewhere.example.org:81");
            assertThat(location).as(path).startsWith("/").doesNotStartWith("//").doesNotContain("example");
        }
    }

    private String location(String path, String host) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            var request = "GET " + path + " HTTP/1.1\r\nHost: " + host
                    + "\r\nAccept: text/html\r\nX-Forwarded-Host: further.example.org\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return answer.lines()
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("location:"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(answer));
        }
    }

    @Test
    @Attack(
            door = Door.PAGES,
            tries = "has a page, an answer, a download or an error of ours framed, sniffed, cached, scripted,"
                    + " or read from"
                    + " another origin",
            as = "anonymous, through anybody's browser",
            meets = "headers on every answer that forbid it: no script but our own on pages with diagrams, no frame"
                    + " but a blinded PDF's on a page of ours, no copy kept")
    void everyAnswerSaysWhatBrowsersMayDo() {
        var scene = new ReviewedProposal(port, catalogue);
        for (var mapping : Mapping.all(requestMappingHandlerMapping)) {
            if (mapping.reads()) {
                for (var account : List.of("", "applicant1", "officer", "expert01")) {
                    expectGuarded(asBrowser(scene.real(mapping), account));
                }
            }
        }
        for (var path : List.of(
                "/nope", "/api/nope", "/error", "/login", "/v3/api-docs", "/actuator/health", "/css/none.css")) {
            for (var account : List.of("", "officer")) {
                expectGuarded(asBrowser(path, account));
            }
        }
        var visitor = BrowserSession.loggedIn(port, "officer");
        expectGuarded(visitor.get("/nope"));
        expectGuarded(visitor.get("/calendar/nope/nope"));
        expectGuarded(visitor.send("POST", "/logout", Map.of(), ""));
    }

    private HttpResponse<String> asBrowser(String path, String account) {
        var headers = account.isEmpty()
                ? Map.<String, String>of()
                : Map.of(
                        "Authorization",
                        ApiClient.basic(account, LianshenTest.PASSWORD),
                        "Accept",
                        "text/html, */*;q=0.8");
        return new BrowserSession(port).send("GET", path, headers, "");
    }

    private static void expectGuarded(HttpResponse<String> answer) {
        var what = answer.statusCode() + " " + answer.uri();
        EVERYWHERE.forEach((name, value) -> assertThat(answer.headers().firstValue(name))
                .as(what + " " + name)
                .hasValue(value));
        var framed = isBlindedPdf(answer);
        assertThat(answer.headers().firstValue("X-Frame-Options")).as(what).hasValue(framed ? "SAMEORIGIN" : "DENY");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                .as(what)
                .contains(framed ? "frame-ancestors 'self'" : "frame-ancestors 'none'")
                .contains("base-uri 'none'")
                .contains("default-src 'none'")
                .doesNotContain(
                        isDrawn(answer)
                                ? List.of("unsafe-eval", "script-src 'self' ", "script-src-", "http")
                                : List.of("script", "unsafe"));
        assertThat(answer.headers().firstValue("Permissions-Policy").orElse(""))
                .as(what)
                .contains("camera=()");
        assertThat(answer.headers().firstValue("Cache-Control").orElse(""))
                .as(what)
                .contains("no-store");
        assertThat(answer.headers().map().keySet()).as(what).doesNotContain("Server", "server", "X-Powered-By");
    }

    /** Diagrams are drawn by a script of ours, which writes attributes of style. */
    private static boolean isDrawn(HttpResponse<String> answer) {
        return answer.statusCode() == 200
                && answer.uri().getPath().matches("/monitor/(models|proposals)/[^/]+(?<!\\.bpmn)");
    }

    private static boolean isBlindedPdf(HttpResponse<String> answer) {
        return answer.statusCode() == 200 && answer.uri().getPath().matches("/reviews/[^/]+/documents/[^/]+");
    }

    @Test
    @Attack(
            door = Door.PAGES,
            tries = "has Tasklist, Cockpit or Admin framed or run scripts that were slipped in",
            as = "anonymous, through an insider's browser",
            meets = "a policy of nonces without inline scripts and without other origins, and no frame")
    void theWebappsRunOnlyTheirOwnScripts() {
        var visitor = BrowserSession.loggedIn(port, "admin");
        for (var app : List.of("tasklist", "cockpit", "admin", "welcome")) {
            var page = visitor.get("/camunda/app/" + app + "/default/");
            assertThat(page.statusCode()).isEqualTo(200);
            EVERYWHERE.forEach((name, value) -> assertThat(page.headers().firstValue(name))
                    .as(app + " " + name)
                    .hasValue(value));
            var policy = page.headers().firstValue("Content-Security-Policy").orElse("");
            assertThat(policy)
                    .contains("frame-ancestors 'none'", "object-src 'none'", "base-uri 'self'", "form-action 'self'");
            assertThat(policy).containsPattern("script-src 'nonce-[^']+' 'strict-dynamic' 'unsafe-eval';");
            assertThat(page.body()).containsPattern("<script[^>]+nonce=\"[^\"]+\"");
        }
    }
}
