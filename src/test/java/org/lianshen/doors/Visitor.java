package org.lianshen.doors;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.lianshen.LianshenTest;

/** Somebody at a browser whose cookies are in the open, so that they can be planted, stolen and left out. */
final class Visitor {

    static final String SESSION = "lianshen";

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    final Map<String, String> cookies = new LinkedHashMap<>();
    private final String root;
    private String token = "";

    Visitor(int port) {
        root = "http://localhost:" + port;
    }

    /** Somebody who has logged in on the page. */
    static Visitor loggedIn(int port, String account) {
        var visitor = new Visitor(port);
        visitor.logIn(account, LianshenTest.PASSWORD);
        return visitor;
    }

    HttpResponse<String> logIn(String account, String password) {
        get("/login");
        var answer = submit("/login", Map.of("username", account, "password", password));
        get("/");
        return answer;
    }

    /** A page; its forms' token is remembered. */
    HttpResponse<String> get(String path) {
        var page = send("GET", path, Map.of(), "");
        var found = TOKEN.matcher(page.body());
        token = found.find() ? found.group(1) : token;
        return page;
    }

    /** Sends a form with the token of the page read last. */
    HttpResponse<String> submit(String path, Map<String, String> fields) {
        var body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "_csrf=" + token + "&", ""));
        return send("POST", path, Map.of("Content-Type", "application/x-www-form-urlencoded"), body);
    }

    /** The token of the page read last. */
    String token() {
        return token;
    }

    /** Whether the session opens the hall behind the login. */
    boolean isIn() {
        return send("GET", "/", Map.of(), "").statusCode() == 200;
    }

    HttpResponse<String> send(String method, String path, Map<String, String> headers, String body) {
        var request = HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : root + path))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (!headers.containsKey("Accept")) {
            request.header("Accept", "text/html, */*;q=0.8");
        }
        headers.forEach(request::header);
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        try {
            var answer = HTTP.send(request.build(), BodyHandlers.ofString());
            answer.headers().allValues("Set-Cookie").forEach(this::keep);
            return answer;
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private void keep(String cookie) {
        var pair = cookie.substring(0, (cookie + ";").indexOf(';')).split("=", 2);
        if (pair[1].isEmpty() || cookie.contains("Max-Age=0")) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }

    static String basic(String account, String password) {
        return "Basic "
                + Base64.getEncoder().encodeToString((account + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    static String basic(String account) {
        return basic(account, LianshenTest.PASSWORD);
    }
}
