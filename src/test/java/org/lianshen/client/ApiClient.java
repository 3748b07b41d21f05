package org.lianshen.client;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Map;
import org.lianshen.LianshenTest;

/** A program that calls the application over HTTP, as one account. */
public final class ApiClient {

    /** Reads and writes JSON with exact numbers. */
    public static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /** Where the engine's webapps call it. */
    public static final String ENGINE = "/camunda/api/engine/engine/default";

    private static final String BOUNDARY = "----lianshen";

    /** The type of a body that {@link #file} makes. */
    public static final String MULTIPART = "multipart/form-data; boundary=" + BOUNDARY;

    private final String root;
    private final String account;
    private final String password;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    /** With an account, or with none where it is empty. */
    public ApiClient(int port, String account) {
        this(port, account, LianshenTest.PASSWORD);
    }

    /** With an account that has a password of its own. */
    public ApiClient(int port, String account, String password) {
        this.root = "http://localhost:" + port;
        this.account = account;
        this.password = password;
    }

    /** An answer: status, headers, body. */
    public record Answer(int status, HttpResponse<byte[]> response) {

        public JsonNode json() {
            try {
                return JSON.readTree(response.body());
            } catch (IOException e) {
                throw new AssertionError("No JSON: " + text(), e);
            }
        }

        public String text() {
            return new String(response.body(), StandardCharsets.UTF_8);
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        /** This answer, if it has the expected status. */
        public Answer expect(int expected) {
            if (status != expected) {
                throw new AssertionError("Expected " + expected + " but was " + status + " for "
                        + response.request().method() + " " + response.uri() + ": " + text());
            }
            return this;
        }
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    /** A page in a language, as a browser asks for it. */
    public Answer page(String path, String language) {
        return send(request(path)
                .header("Accept", "text/html")
                .header("Accept-Language", language)
                .GET());
    }

    public Answer post(String path, Object body) {
        return send(request(path).header("Content-Type", "application/json").POST(json(body)));
    }

    public Answer post(String path, Object body, Map<String, String> headers) {
        var request = request(path).header("Content-Type", "application/json").POST(json(body));
        headers.forEach(request::header);
        return send(request);
    }

    public Answer put(String path, Object body, Map<String, String> headers) {
        var request = request(path).header("Content-Type", "application/json").PUT(json(body));
        headers.forEach(request::header);
        return send(request);
    }

    public Answer delete(String path, Map<String, String> headers) {
        var request = request(path).DELETE();
        headers.forEach(request::header);
        return send(request);
    }

    public Answer upload(String path, String kind, String name, byte[] bytes) {
        return send(request(path)
                .header("Content-Type", MULTIPART)
                .POST(file(path.endsWith("/documents") ? Map.of("kind", kind) : Map.of(), name, bytes)));
    }

    /** The body of a form with these fields and a file, of the type {@link #MULTIPART}. */
    public static HttpRequest.BodyPublisher file(Map<String, String> fields, String name, byte[] bytes) {
        return files(fields, Map.of(name, bytes));
    }

    /** The same with several files, by their names. */
    public static HttpRequest.BodyPublisher files(Map<String, String> fields, Map<String, byte[]> files) {
        var parts = new ArrayList<HttpRequest.BodyPublisher>();
        fields.forEach((field, value) -> parts.add(BodyPublishers.ofString("--" + BOUNDARY
                + "\r\nContent-Disposition: form-data; name=\"" + field + "\"\r\n\r\n" + value + "\r\n")));
        files.forEach((name, bytes) -> {
            parts.add(BodyPublishers.ofString("--" + BOUNDARY
                    + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                    + "\"\r\nContent-Type: application/octet-stream\r\n\r\n"));
            parts.add(BodyPublishers.ofByteArray(bytes));
            parts.add(BodyPublishers.ofString("\r\n"));
        });
        parts.add(BodyPublishers.ofString("--" + BOUNDARY + "--\r\n"));
        return BodyPublishers.concat(parts.toArray(HttpRequest.BodyPublisher[]::new));
    }

    /** A call of Tasklist's: with the CSRF token of the webapps. */
    public Answer engine(String path, Object body) {
        var request = request(ENGINE + path)
                .header("Content-Type", "application/json")
                .POST(json(body));
        request.header("X-XSRF-TOKEN", xsrf());
        return send(request);
    }

    public Answer engine(String path) {
        return get(ENGINE + path);
    }

    /** The token that the webapps want to see again; empty where this account gets none. */
    public synchronized String xsrf() {
        return token().orElseGet(() -> {
            get("/camunda/app/tasklist/default/");
            return token().orElse("");
        });
    }

    private java.util.Optional<String> token() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .findFirst();
    }

    /** A request to that path, as this account. */
    public HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(root + path));
        return account.isEmpty() ? request : request.header("Authorization", basic(account, password));
    }

    /** Name and password as a program sends them (RFC 7617). */
    public static String basic(String account, String password) {
        return "Basic "
                + Base64.getEncoder().encodeToString((account + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    /** Sends a request. */
    public Answer send(HttpRequest.Builder request) {
        var response = exchange(http, request.build(), BodyHandlers.ofByteArray());
        return new Answer(response.statusCode(), response);
    }

    /** Sends a request and reads the answer as text. */
    public HttpResponse<String> text(HttpRequest.Builder request) {
        return exchange(http, request.build(), BodyHandlers.ofString());
    }

    /** Sends a request; without an answer the test fails. */
    static <T> HttpResponse<T> exchange(HttpClient http, HttpRequest request, HttpResponse.BodyHandler<T> body) {
        try {
            return http.send(request, body);
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static HttpRequest.BodyPublisher json(Object body) {
        try {
            return BodyPublishers.ofByteArray(
                    body instanceof String text ? text.getBytes(StandardCharsets.UTF_8) : JSON.writeValueAsBytes(body));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
