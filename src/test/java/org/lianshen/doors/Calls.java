package org.lianshen.doors;

import java.util.LinkedHashMap;
import java.util.Map;
import org.lianshen.LianshenTest;
import org.lianshen.client.ApiClient;
import org.springframework.http.MediaType;

/** Calls of a mapping by a program that is not quite serious: whoever is let in is told what is wrong with them. */
public final class Calls {

    private static final String BOUNDARY = "----lianshen";

    private Calls() {}

    /** Headers and body of such a call. */
    public record Letter(Map<String, String> headers, String body) {}

    public static Letter of(Mapping mapping, String account) {
        var headers = new LinkedHashMap<String, String>();
        if (!account.isEmpty()) {
            headers.put("Authorization", ApiClient.basic(account, LianshenTest.PASSWORD));
        }
        if (mapping.reads()) {
            return new Letter(headers, "");
        }
        headers.put("If-Match", "\"1\"");
        headers.put("Idempotency-Key", "of-" + account);
        boolean form = mapping.type().getSubtype().equals("form-data");
        headers.put("Content-Type", mapping.type() + (form ? ";boundary=" + BOUNDARY : ""));
        if (form) {
            return new Letter(
                    headers,
                    "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"kind\"\r\n\r\nother\r\n--" + BOUNDARY
                            + "\r\nContent-Disposition: form-data; name=\"file\";"
                            + " filename=\"a.pdf\"\r\n\r\n%PDF-1.4\r\n--"
                            + BOUNDARY + "--\r\n");
        }
        boolean json = mapping.type().isCompatibleWith(MediaType.APPLICATION_JSON);
        return new Letter(headers, json ? body(mapping.pattern()) : fields(mapping.pattern()));
    }

    /** A form with the fields that are required, as an unknown one is refused whoever sends it. */
    private static String fields(String pattern) {
        if (pattern.endsWith("/extension")) {
            return "kind=none&until=never&reason=";
        }
        return pattern.startsWith("/calendar/") ? "reason=" : "";
    }

    /** Whole enough that the role decides before the content does. */
    private static String body(String pattern) {
        if (pattern.endsWith("/confirmations")) {
            return "[]";
        }
        return pattern.endsWith("/joint-lists") ? "{\"direction\":\"1.9\"}" : "{}";
    }
}
