package org.lianshen.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Somebody who has logged in on the page, holds a task, and whose browser saves what they type. */
final class DraftSession {

    private static final Pattern IN_THE_PAGE = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final Pattern FOR_SCRIPTS = Pattern.compile("\"token\":\"([^\"]+)\"");

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .build();
    private final String root;
    private final String task;
    private String token = "";
    private String tag = "";
    private int savings;

    private DraftSession(String root, String task) {
        this.root = root;
        this.task = task;
    }

    static DraftSession open(String root, String account, String password, String task) {
        var session = new DraftSession(root, task);
        var form = "_csrf=" + encoded(session.find(IN_THE_PAGE, "/login")) + "&username=" + encoded(account)
                + "&password=" + encoded(password);
        session.send(HttpRequest.newBuilder(URI.create(root + "/login"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
        session.token = session.find(FOR_SCRIPTS, "/api/csrf");
        return session;
    }

    /** Saves an opinion of that length, another one each time. */
    synchronized void save(int length) {
        var text = ("第" + savings++ + "稿").repeat(length / 3 + 1).substring(0, length);
        var request = HttpRequest.newBuilder(URI.create(root + "/api/tasks/" + task + "/draft"))
                .header("Content-Type", "application/json")
                .header("X-CSRF-TOKEN", token)
                .PUT(BodyPublishers.ofString(
                        "{\"answers\":{\"decision\":\"recommend\",\"opinion\":\"" + text + "\"}}"));
        if (!tag.isEmpty()) {
            request.header("If-Match", tag);
        }
        var answer = send(request);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        tag = answer.headers().firstValue("ETag").orElseThrow();
    }

    private String find(Pattern pattern, String path) {
        var page = send(HttpRequest.newBuilder(URI.create(root + path))).body();
        var found = pattern.matcher(page);
        if (!found.find()) {
            throw new IllegalStateException(path + " says no token: " + page);
        }
        return found.group(1);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
