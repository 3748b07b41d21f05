package org.lianshen.doors;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.lianshen.client.ApiClient;

/** Somebody who asks the engine's calls whatever they like, with the right password and token. */
final class Intruder {

    static final String ENGINE = ApiClient.ENGINE;

    private final ApiClient client;

    /** With an account, or with none where it is empty. */
    Intruder(int port, String account) {
        client = new ApiClient(port, account);
    }

    HttpResponse<String> get(String path) {
        return ask("GET", path, null);
    }

    /** Any method on any path, with a JSON body where there is one. */
    HttpResponse<String> ask(String method, String path, Object body) {
        try {
            return ask(method, path, "application/json", body == null ? "" : ApiClient.JSON.writeValueAsString(body));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    HttpResponse<String> ask(String method, String path, String type, String body) {
        var token = client.xsrf();
        return client.text(client.request(path)
                .header("Content-Type", type)
                .header("X-XSRF-TOKEN", token.isEmpty() ? "none" : token)
                .method(method, BodyPublishers.ofString(body)));
    }
}
