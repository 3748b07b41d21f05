package org.lianshen.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.lianshen.LianshenTest;
import org.lianshen.client.ApiClient;
import org.lianshen.client.BrowserSession;
import org.lianshen.doors.FuzzRequests.Odd;

/**
 * Sends odd requests and looks at the answers: none is a failure of ours, and none tells what the house is built of.
 */
final class Fuzz {

    /** Names that only the inside knows. */
    private static final Pattern INSIDE = Pattern.compile(
            "\\w(Exception|Error)\\b|org\\.(camunda|springframework|lianshen|postgresql|apache)|\\bjava\\.|"
                    + "jakarta\\.|ENGINE-\\d|"
                    + "SQLSTATE|com\\.fasterxml|Tomcat");

    private final int port;
    private final FuzzRequests requests;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, Map<String, String>> tokens = new HashMap<>();
    private final List<String> faults = new ArrayList<>();
    private final Map<Integer, Integer> statuses = new TreeMap<>();
    private Duration slowest = Duration.ZERO;

    Fuzz(int port, FuzzRequests requests) {
        this.port = port;
        this.requests = requests;
    }

    /** Sends that many; the first faults found, at most fifty. */
    List<String> run(int times) throws Exception {
        for (int sent = 0; sent < times && faults.size() < 50; sent++) {
            var odd = requests.next();
            long start = System.nanoTime();
            var answer = send(odd);
            var took = Duration.ofNanos(System.nanoTime() - start);
            slowest = took.compareTo(slowest) > 0 ? took : slowest;
            statuses.merge(answer.statusCode(), 1, Integer::sum);
            look(sent, odd, answer, took);
        }
        assertThat(statuses.keySet()).as("some requests got in").anyMatch(status -> status < 300);
        return faults;
    }

    private void look(int sent, Odd odd, HttpResponse<String> answer, Duration took) {
        var body = answer.body();
        if (answer.statusCode() >= 500) {
            fault(sent, odd, answer, "a failure");
        } else if (answer.statusCode() >= 400 && !body.isEmpty()) {
            if (INSIDE.matcher(body).find()) {
                fault(sent, odd, answer, "tells of the inside");
            } else if (!isPage(answer) && !(body.contains("\"zh\"") && body.contains("\"en\""))) {
                fault(sent, odd, answer, "not in both languages");
            }
        }
        if (limit != null && took.compareTo(limit) > 0) {
            fault(sent, odd, answer, "took " + took);
        }
    }

    private Duration limit;

    /** Also looks how long each answer takes. */
    Fuzz within(Duration each) {
        limit = each;
        return this;
    }

    private static boolean isPage(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html");
    }

    private void fault(int sent, Odd odd, HttpResponse<String> answer, String what) {
        var body = answer.body();
        faults.add("#" + sent + " " + what + ": " + answer.statusCode() + " " + odd + "\n  -> "
                + (body.length() > 400 ? body.substring(0, 400) : body));
    }

    private HttpResponse<String> send(Odd odd) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + odd.path()))
                .timeout(Duration.ofSeconds(60))
                .method(
                        odd.method(),
                        odd.body().isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(odd.body()));
        odd.headers().forEach(request::header);
        if (!odd.account().isEmpty()) {
            request.header("Authorization", ApiClient.basic(odd.account(), LianshenTest.PASSWORD));
            if (odd.path().startsWith("/camunda/") && !odd.method().equals("GET")) {
                token(odd.account()).forEach(request::header);
            }
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private Map<String, String> token(String account) {
        return tokens.computeIfAbsent(account, one -> {
            var visitor = new BrowserSession(port);
            visitor.send(
                    "GET",
                    "/camunda/app/tasklist/default/",
                    Map.of("Authorization", ApiClient.basic(one, LianshenTest.PASSWORD)),
                    "");
            var token = visitor.cookies.getOrDefault("XSRF-TOKEN", "none");
            var cookies = visitor.cookies.entrySet().stream()
                    .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                    .toList();
            return cookies.isEmpty()
                    ? Map.of("X-XSRF-TOKEN", token)
                    : Map.of("X-XSRF-TOKEN", token, "Cookie", String.join("; ", cookies));
        });
    }

    @Override
    public String toString() {
        return "statuses " + statuses + ", slowest " + slowest.toMillis() + " ms, faults " + faults.size();
    }
}
