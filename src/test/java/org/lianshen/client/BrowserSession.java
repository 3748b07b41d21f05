package org.lianshen.client;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lianshen.LianshenTest;
import org.lianshen.language.Language;

/**
 * A person at a browser without JavaScript: logs in on the page, reads pages, sends their forms. The cookies are in
 * the open, so that they can be planted, stolen and left out.
 */
public final class BrowserSession {

    /** The name of the session's cookie. */
    public static final String SESSION = "lianshen";

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    /** All cookies, by name. */
    public final Map<String, String> cookies = new LinkedHashMap<>();

    private final String root;
    private final @Nullable Language language;
    private String token = "";

    /** Nobody yet, at a browser that asks for no language. */
    public BrowserSession(int port) {
        this(port, null);
    }

    private BrowserSession(int port, @Nullable Language language) {
        this.language = language;
        root = "http://localhost:" + port;
    }

    /** Somebody who has logged in on the page. */
    public static BrowserSession loggedIn(int port, String account) {
        return loggedIn(port, account, null);
    }

    /** The same at a browser that asks for pages in that language. */
    public static BrowserSession loggedIn(int port, String account, @Nullable Language language) {
        var visitor = new BrowserSession(port, language);
        visitor.logIn(account, LianshenTest.PASSWORD);
        return visitor;
    }

    public HttpResponse<String> logIn(String account, String password) {
        get("/login");
        var answer = submit("/login", Map.of("username", account, "password", password));
        get("/");
        return answer;
    }

    /** A page; its forms' token is remembered. */
    public HttpResponse<String> get(String path) {
        var page = send("GET", path, Map.of(), "");
        var found = TOKEN.matcher(page.body());
        token = found.find() ? found.group(1) : token;
        return page;
    }

    /** Sends a form with the token of the page read last. */
    public HttpResponse<String> submit(String path, Map<String, String> fields) {
        var body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "_csrf=" + token + "&", ""));
        return send("POST", path, Map.of("Content-Type", "application/x-www-form-urlencoded"), body);
    }

    /** Sends a form with a file, with the token of the page read last. */
    public HttpResponse<String> upload(String path, String fileName, byte[] bytes) {
        return upload(path, fileName, bytes, token);
    }

    /** The same with another token. */
    public HttpResponse<String> upload(String path, String fileName, byte[] bytes, String csrf) {
        return send(
                "POST",
                path,
                Map.of("Content-Type", ApiClient.MULTIPART),
                ApiClient.file(Map.of("_csrf", csrf), fileName, bytes));
    }

    /** The token of the page read last. */
    public String token() {
        return token;
    }

    /** Whether the session opens the hall behind the login. */
    public boolean isIn() {
        return send("GET", "/", Map.of(), "").statusCode() == 200;
    }

    /** Any method on any path, with the session's cookies. */
    public HttpResponse<String> send(String method, String path, Map<String, String> headers, String body) {
        return send(method, path, headers, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    }

    private HttpResponse<String> send(String method, String path, Map<String, String> headers, BodyPublisher body) {
        var request = HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : root + path))
                .method(method, body);
        if (!headers.containsKey("Accept")) {
            request.header("Accept", "text/html, */*;q=0.8");
        }
        if (language != null) {
            request.header("Accept-Language", language.tag());
        }
        headers.forEach(request::header);
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        var answer = ApiClient.exchange(HTTP, request.build(), BodyHandlers.ofString());
        answer.headers().allValues("Set-Cookie").forEach(this::keep);
        return answer;
    }

    private void keep(String cookie) {
        var pair = cookie.substring(0, (cookie + ";").indexOf(';')).split("=", 2);
        if (pair[1].isEmpty() || cookie.contains("Max-Age=0")) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }
}
