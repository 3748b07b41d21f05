package org.lianshen.story;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.lianshen.LianshenTest;
import org.lianshen.language.Language;

/** A person at a browser without JavaScript: logs in on the page, reads pages, sends their forms. */
final class Browser {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final String BOUNDARY = "----lianshen";

    private final Language language;
    private final String root;
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private String token = "";

    Browser(int port, String account) {
        this(port, account, Language.ENGLISH);
    }

    /** Somebody whose browser asks for pages in that language. */
    Browser(int port, String account, Language language) {
        this.language = language;
        root = "http://localhost:" + port;
        read("/login");
        var answer = submit("/login", Map.of("username", account, "password", LianshenTest.PASSWORD));
        assertThat(answer.statusCode()).isEqualTo(302);
    }

    /** A page; its forms' token is remembered. */
    HttpResponse<String> read(String path) {
        var page = send(HttpRequest.newBuilder(URI.create(root + path)));
        var found = TOKEN.matcher(page.body());
        token = found.find() ? found.group(1) : token;
        return page;
    }

    /** Sends a form of the page read last. */
    HttpResponse<String> submit(String path, Map<String, String> fields) {
        var body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "_csrf=" + token + "&", ""));
        return send(HttpRequest.newBuilder(URI.create(root + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    /** Sends a form with a file, with the token of the page read last. */
    HttpResponse<String> upload(String path, String fileName, byte[] bytes) {
        return upload(path, fileName, bytes, token);
    }

    /** The same with another token. */
    HttpResponse<String> upload(String path, String fileName, byte[] bytes, String csrf) {
        var head = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + csrf + "\r\n--"
                + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
        return send(HttpRequest.newBuilder(URI.create(root + path))
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.concat(
                        BodyPublishers.ofString(head),
                        BodyPublishers.ofByteArray(bytes),
                        BodyPublishers.ofString("\r\n--" + BOUNDARY + "--\r\n"))));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(
                    request.header("Accept", "text/html")
                            .header("Accept-Language", language.tag())
                            .build(),
                    BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
