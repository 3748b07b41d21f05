package org.lianshen.drills;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lianshen.client.ApiClient;

/** A program of one account's that sends a request again until it is answered for good, as real ones do. */
final class RetryingClient {

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private static final Duration ANSWER = Duration.ofSeconds(60);
    private static final Duration FOR_GOOD = DrillSettings.PATIENCE.plusMinutes(2);
    private static final long NEXT_TRY = 1000;

    /** The steps that write letters. */
    private static final Pattern WRITING = Pattern.compile("POST .*/(submission|withdrawal|submit-form)");

    private final String authorization;
    private final NodeSelector nodes;
    private final Journal journal;
    private final Semaphore underWay;
    private final Map<Node, Cookies> sessions = new ConcurrentHashMap<>();

    RetryingClient(String account, String password, NodeSelector nodes, Journal journal, Semaphore underWay) {
        this.authorization = ApiClient.basic(account, password);
        this.nodes = nodes;
        this.journal = journal;
        this.underWay = underWay;
    }

    /**
     * An answer for good.
     *
     * @param repeated whether the request was sent more than once, so that the first may have worked
     */
    record Answer(int status, String etag, byte[] body, boolean repeated) {

        JsonNode json() {
            try {
                return ApiClient.JSON.readTree(body);
            } catch (IOException e) {
                throw new UncheckedIOException(text(), e);
            }
        }

        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        Answer expect(int... statuses) {
            for (int expected : statuses) {
                if (status == expected) {
                    return this;
                }
            }
            throw new AssertionError("Not expected: " + status + (repeated ? " (sent again) " : " ") + text());
        }
    }

    Answer get(String path) {
        return insist("GET", path, BodyPublishers.noBody(), Map.of());
    }

    Answer post(String path, Object body, String... headers) {
        return insist("POST", path, json(body), headers(headers));
    }

    Answer put(String path, Object body, String... headers) {
        return insist("PUT", path, json(body), headers(headers));
    }

    Answer upload(String path, String kind, String name, byte[] bytes) {
        var body = ApiClient.file(path.endsWith("/documents") ? Map.of("kind", kind) : Map.of(), name, bytes);
        return insist("POST", path, body, Map.of("Content-Type", ApiClient.MULTIPART));
    }

    /** A call of Tasklist's or Admin's; they send a token of the session's with it. */
    Answer engine(String method, String path, Object body) {
        return insist(method, ApiClient.ENGINE + path, json(body), headers());
    }

    Answer engine(String path) {
        return get(ApiClient.ENGINE + path);
    }

    private Answer insist(String method, String path, BodyPublisher body, Map<String, String> headers) {
        long end = System.nanoTime() + FOR_GOOD.toNanos();
        for (boolean again = false; System.nanoTime() < end; again = true) {
            var answer = tryOnce(method, path, body, headers, again);
            if (answer != null) {
                return answer;
            }
            Polling.pause(NEXT_TRY);
        }
        throw new AssertionError("No answer for good within " + FOR_GOOD + ": " + method + " " + path);
    }

    private @Nullable Answer tryOnce(
            String method, String path, BodyPublisher body, Map<String, String> headers, boolean again) {
        var node = nodes.next();
        underWay.acquireUninterruptibly();
        try {
            boolean engine = path.startsWith(ApiClient.ENGINE);
            var request = HttpRequest.newBuilder(URI.create(node.root() + path))
                    .timeout(ANSWER)
                    .header("Authorization", authorization)
                    .method(method, body);
            headers.forEach(request::header);
            if (engine && !method.equals("GET")) {
                session(node).carry(request);
            }
            long start = System.nanoTime();
            var response = HTTP.send(request.build(), BodyHandlers.ofByteArray());
            return judge(node, method + " " + path, response, again, System.nanoTime() - start);
        } catch (IOException unanswered) {
            journal.failed("no answer");
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            underWay.release();
        }
    }

    private @Nullable Answer judge(Node node, String what, HttpResponse<byte[]> response, boolean again, long nanos) {
        int status = response.statusCode();
        var answer = new Answer(status, response.headers().firstValue("ETag").orElse(""), response.body(), again);
        if (status >= 500) {
            journal.failed(String.valueOf(status));
            if (!isReadable(answer)) {
                journal.unreadable(what + " " + status + ": " + answer.text());
            }
            return null;
        }
        if (what.startsWith("P") && what.contains(ApiClient.ENGINE) && (status == 403 || (status == 404 && !again))) {
            // the session may have ended with the node that kept it
            journal.failed(status + " without session");
            sessions.remove(node);
            return null;
        }
        if (status == 409
                && (answer.text().contains("concurrent-change") || answer.text().contains("ConcurrentChange"))) {
            journal.failed("409 two at once");
            return null;
        }
        if (!again && WRITING.matcher(what).matches()) {
            journal.took(nanos);
        }
        return answer;
    }

    /** An excuse is JSON with a sentence in it; no page, no trace. */
    private static boolean isReadable(Answer answer) {
        try {
            var message = ApiClient.JSON.readTree(answer.body()).path("message");
            var words =
                    message.isTextual() ? message.asText() : message.path("zh").asText();
            return !words.isBlank() && !answer.text().contains("\tat ");
        } catch (IOException notJson) {
            return false;
        }
    }

    private Cookies session(Node node) throws IOException, InterruptedException {
        var session = sessions.computeIfAbsent(node, name -> new Cookies());
        synchronized (session) {
            if (!session.hasToken()) {
                var page = HttpRequest.newBuilder(URI.create(node.root() + "/camunda/app/tasklist/default/"))
                        .timeout(ANSWER)
                        .header("Authorization", authorization)
                        .build();
                session.keep(HTTP.send(page, BodyHandlers.ofByteArray()));
            }
        }
        return session;
    }

    private static Map<String, String> headers(String... pairs) {
        return pairs.length == 0
                ? Map.of("Content-Type", "application/json")
                : Map.of("Content-Type", "application/json", pairs[0], pairs[1]);
    }

    private static BodyPublisher json(Object body) {
        try {
            return BodyPublishers.ofByteArray(ApiClient.JSON.writeValueAsBytes(body));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A session with one node, and the token that its webapps want to see again. */
    private static final class Cookies {

        private static final String TOKEN = "XSRF-TOKEN";

        private final Map<String, String> values = new ConcurrentHashMap<>();

        void keep(HttpResponse<?> response) {
            response.headers().allValues("Set-Cookie").forEach(cookie -> {
                var pair = cookie.split(";", 2)[0].split("=", 2);
                values.put(pair[0], pair[1]);
            });
        }

        boolean hasToken() {
            return values.containsKey(TOKEN);
        }

        void carry(HttpRequest.Builder request) {
            var line = new StringBuilder();
            values.forEach((name, value) -> line.append(line.isEmpty() ? "" : "; ")
                    .append(name)
                    .append('=')
                    .append(value));
            request.header("Cookie", line.toString()).header("X-XSRF-TOKEN", values.getOrDefault(TOKEN, ""));
        }
    }
}
