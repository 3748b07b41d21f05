package org.lianshen.doors;

import com.fasterxml.jackson.databind.ObjectMapper;
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
import java.util.Base64;
import org.lianshen.LianshenTest;

/** Somebody who asks the engine's calls whatever they like, with the right password and token. */
final class Intruder {

    static final String ENGINE = "/camunda/api/engine/engine/default";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String root;
    private final String account;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private String token = "";

    /** With an account, or with none where it is empty. */
    Intruder(int port, String account) {
        root = "http://localhost:" + port;
        this.account = account;
    }

    HttpResponse<String> get(String path) {
        return ask("GET", path, null);
    }

    /** Any method on any path, with a JSON body where there is one. */
    HttpResponse<String> ask(String method, String path, Object body) {
        try {
            return ask(method, path, "application/json", body == null ? "" : JSON.writeValueAsString(body));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    HttpResponse<String> ask(String method, String path, String type, String body) {
        var request = request(path)
                .header("Content-Type", type)
                .header("X-XSRF-TOKEN", token())
                .method(method, BodyPublishers.ofString(body));
        return send(request);
    }

    private String token() {
        if (token.isEmpty()) {
            send(request("/camunda/app/tasklist/default/").GET());
            token = cookies.getCookieStore().getCookies().stream()
                    .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                    .map(HttpCookie::getValue)
                    .findFirst()
                    .orElse("none");
        }
        return token;
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(root + path));
        if (!account.isEmpty()) {
            var login = account + ":" + LianshenTest.PASSWORD;
            request.header(
                    "Authorization",
                    "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8)));
        }
        return request;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
