package org.lianshen.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lianshen.LianshenTest;
import org.lianshen.client.ApiClient;
import org.lianshen.client.BrowserSession;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Passwords and accounts are guessed. Each test comes from loopback addresses of its own. */
@LianshenTest
class GuessingTests {

    private static final int ROUNDS = 7;

    @LocalServerPort
    int port;

    @Value("${lianshen.login.tries-per-account}")
    int triesPerAccount;

    @Test
    @Attack(
            door = Door.LOGIN,
            tries = "asks by answers and by time whether an account exists",
            as = "anonymous",
            meets = "the same answer in about the same time")
    void anUnknownAccountIsAnsweredLikeAKnownOne() {
        var known = new long[ROUNDS];
        var unknown = new long[ROUNDS];
        var answers = new HashSet<String>();
        for (int round = 0; round < ROUNDS; round++) {
            known[round] = timed(answers, "127.0.2.1", "finance");
            unknown[round] = timed(answers, "127.0.2.1", "nobody");
        }
        assertThat(answers).hasSize(1).allMatch(answer -> answer.startsWith("HTTP/1.1 401"));
        Arrays.sort(known);
        Arrays.sort(unknown);
        assertThat((double) unknown[ROUNDS / 2] / known[ROUNDS / 2]).isBetween(0.4, 2.5);
    }

    private long timed(HashSet<String> answers, String from, String account) {
        long start = System.nanoTime();
        answers.add(answer(from, account, "wrong-password"));
        return System.nanoTime() - start;
    }

    @Test
    @Attack(
            door = Door.LOGIN,
            tries = "guesses the password of one account again and again, of one that exists and of one that does not",
            as = "anonymous",
            meets = "429 with Retry-After after ten, for both alike, even with the right password")
    void whoeverKeepsGuessingWaits() {
        for (var account : new String[] {"approver", "nobody-at-all"}) {
            for (int attempt = 0; attempt < triesPerAccount; attempt++) {
                assertThat(answer("127.0.2.2", account, "guess-" + attempt)).startsWith("HTTP/1.1 401");
            }
        }
        var known = answer("127.0.2.2", "approver", LianshenTest.PASSWORD);
        var unknown = answer("127.0.2.2", "nobody-at-all", LianshenTest.PASSWORD);
        assertThat(known).startsWith("HTTP/1.1 429").contains("too-many-tries", "Retry-After");
        assertThat(known.replaceAll("Retry-After: \\d+", "")).isEqualTo(unknown.replaceAll("Retry-After: \\d+", ""));
    }

    @Test
    @Attack(
            door = Door.LOGIN,
            tries = "shuts a victim out by wrong passwords for their account",
            as = "anonymous",
            meets = "the victim logs in from anywhere else")
    void nobodyIsShutOutByAnother() {
        answer("127.0.2.4", "chair", LianshenTest.PASSWORD);
        for (int attempt = 0; attempt <= triesPerAccount; attempt++) {
            answer("127.0.2.3", "chair", "guess-" + attempt);
        }
        assertThat(answer("127.0.2.3", "chair", LianshenTest.PASSWORD)).startsWith("HTTP/1.1 429");
        assertThat(answer("127.0.2.4", "chair", LianshenTest.PASSWORD)).startsWith("HTTP/1.1 200");
    }

    @Test
    @Attack(
            door = Door.LOGIN,
            tries = "tries passwords past the login: by the engine's own checks of a password",
            as = "expert",
            meets = "403")
    void theEngineChecksNoPasswords() {
        var insider = BrowserSession.loggedIn(port, "expert01");
        insider.get("/camunda/app/tasklist/default/");
        var token = insider.cookies.get("XSRF-TOKEN");
        var verified = insider.send(
                "POST",
                "/camunda/api/engine/engine/default/identity/verify",
                Map.of("X-XSRF-TOKEN", token, "Content-Type", "application/json"),
                "{\"username\":\"admin\",\"password\":\"" + LianshenTest.PASSWORD + "\"}");
        assertThat(verified.statusCode()).isEqualTo(403);
        for (var app : new String[] {"tasklist", "cockpit", "admin", "welcome"}) {
            var login = insider.send(
                    "POST",
                    "/camunda/api/admin/auth/user/default/login/" + app,
                    Map.of("X-XSRF-TOKEN", token, "Content-Type", "application/x-www-form-urlencoded"),
                    "username=admin&password=" + LianshenTest.PASSWORD);
            assertThat(login.statusCode()).isEqualTo(403);
        }
    }

    @Test
    @Attack(
            door = Door.LOGIN,
            tries = "goes on guessing past the limit while the owner is at work, also beside them at one address",
            as = "anonymous",
            meets = "429, even with the right password")
    void theLimitHoldsWhileTheOwnerIsAtWork() {
        assertThat(answer("127.0.2.5", "approver", LianshenTest.PASSWORD)).startsWith("HTTP/1.1 200");
        for (var guesser : new String[] {"127.0.2.5", "127.0.2.6"}) {
            for (int attempt = 0; attempt <= triesPerAccount; attempt++) {
                answer(guesser, "approver", "guess-" + attempt);
            }
            assertThat(answer(guesser, "approver", LianshenTest.PASSWORD)).startsWith("HTTP/1.1 429");
        }
    }

    @Test
    void thePageSaysThatOneHasToWait() {
        var visitor = new BrowserSession(port);
        for (int attempt = 0; attempt < triesPerAccount; attempt++) {
            assertThat(location(visitor, "nobody-on-the-page")).endsWith("/login?error");
        }
        assertThat(location(visitor, "nobody-on-the-page")).endsWith("/login?wait");
        assertThat(visitor.get("/login?wait").body()).contains("please wait a while");
    }

    private static String location(BrowserSession visitor, String account) {
        return visitor.logIn(account, "wrong-password")
                .headers()
                .firstValue("Location")
                .orElse("");
    }

    /** The whole answer, as it came, without what names the moment. */
    private String answer(String from, String account, String password) {
        try (var socket = new Socket(InetAddress.getByName("127.0.0.1"), port, InetAddress.getByName(from), 0)) {
            var request = "GET /api/proposals HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: "
                    + ApiClient.basic(account, password) + "\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .replaceAll("Date: [^\r]*", "");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
