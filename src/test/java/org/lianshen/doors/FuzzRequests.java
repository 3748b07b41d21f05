package org.lianshen.doors;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes odd requests, one after the other; the same seed makes the same ones. */
final class FuzzRequests {

    private static final List<String> ANYBODY = List.of(
            "",
            "applicant1",
            "applicant2",
            "agency-nrf",
            "recommender-sc-kjt",
            "expert01",
            "finance",
            "chair",
            "approver",
            "designer",
            "manager",
            "liaison",
            "officer",
            "admin");
    private static final String BOUNDARY = "----lianshen";

    private final List<FuzzAddress> addresses;
    private final ReviewedProposal scene;
    private final FuzzBodies bodies;
    private final OddValues odd;

    FuzzRequests(List<FuzzAddress> addresses, ReviewedProposal scene, JsonNode proposal, long seed) {
        this.addresses = addresses;
        this.scene = scene;
        this.bodies = new FuzzBodies(proposal);
        this.odd = new OddValues(seed);
    }

    /**
     * A request.
     *
     * @param account who sends it, empty for nobody
     */
    record Odd(String account, String method, String path, Map<String, String> headers, String body) {

        @Override
        public String toString() {
            return method + " " + path + " as '" + account + "' " + headers + " "
                    + (body.length() > 300 ? body.substring(0, 300) + "… " + body.length() : body);
        }
    }

    Odd next() {
        var address = odd.any(addresses);
        var mapping = address.mapping();
        boolean inside = !odd.oneIn(4) && !address.insiders().isEmpty();
        var account = odd.any(inside ? address.insiders() : ANYBODY);
        var headers = new LinkedHashMap<String, String>();
        headers.put(
                "Accept",
                odd.any(List.of("application/json", "text/html", "*/*", "image/png", "application/hal+json")));
        var path = path(address) + query(address);
        if (mapping.reads() || mapping.method().equals("OPTIONS")) {
            return new Odd(account, mapping.method(), path, headers, "");
        }
        headers.put("If-Match", odd.any(List.of("\"1\"", "\"99999999999999999999\"", "*", "W/\"x\"", "\"\"")));
        headers.put("Idempotency-Key", odd.any(List.of("k", "k".repeat(201), " ", "\u00e9", "%00")));
        return new Odd(account, mapping.method(), path, headers, body(mapping, headers));
    }

    private String path(FuzzAddress address) {
        var mapping = address.mapping();
        if (address.isEngines()) {
            var path = mapping.pattern();
            while (path.contains("/**")) {
                path = path.replaceFirst(
                        "/\\*\\*", odd.any(List.of("", "/count", "/nope", "/" + encoded(odd.shortText()))));
            }
            while (path.contains("*")) {
                path = path.replaceFirst("\\*", java.util.regex.Matcher.quoteReplacement(engineName(mapping)));
            }
            return path;
        }
        // what is withdrawn or deleted is of no more use to those who come after
        boolean spares =
                mapping.pattern().endsWith("/withdrawal") || mapping.method().equals("DELETE");
        if (!spares && !odd.oneIn(3)) {
            return scene.real(mapping);
        }
        return mapping.path(name -> java.util.regex.Matcher.quoteReplacement(encoded(odd.shortText())));
    }

    /** Nobody who is there is deleted: others act in their name later. */
    private String engineName(Mapping mapping) {
        return odd.oneIn(2) && !mapping.method().equals("DELETE")
                ? odd.any(List.of("officer", "expert01", "default", "joint-research", "nope", "x:1:2", scene.task()))
                : encoded(odd.shortText());
    }

    /** What is empty would be another address. */
    private static String encoded(String text) {
        var plain = text.isEmpty() || text.equals("..") || text.equals("*") ? "odd" : text;
        return URLEncoder.encode(plain, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private String query(FuzzAddress address) {
        if (address.parameters().isEmpty() || odd.oneIn(3)) {
            return odd.oneIn(10) ? "?" + encoded(odd.shortText()) + "=" + encoded(odd.shortText()) : "";
        }
        var query = new StringBuilder("?");
        for (int times = 1 + odd.below(3); times > 0; times--) {
            query.append(odd.any(address.parameters()))
                    .append('=')
                    .append(URLEncoder.encode(odd.shortText(), StandardCharsets.UTF_8))
                    .append('&');
        }
        return query.toString();
    }

    private String body(Mapping mapping, Map<String, String> headers) {
        if (odd.oneIn(15)) {
            headers.put("Content-Type", odd.any(OddValues.TYPES));
            return odd.body();
        }
        if (mapping.type().getSubtype().equals("form-data") || mapping.pattern().endsWith("/lists")) {
            headers.put("Content-Type", "multipart/form-data;boundary=" + BOUNDARY);
            return parts();
        }
        if (mapping.type().getSubtype().equals("x-www-form-urlencoded")) {
            headers.put("Content-Type", mapping.type().toString());
            return fields();
        }
        headers.put("Content-Type", "application/json");
        return odd.oneIn(6) ? odd.body() : odd.spoilt(bodies.of(mapping));
    }

    private String fields() {
        var fields = new StringBuilder();
        for (var name : List.of(
                "kind",
                "until",
                "reason",
                "language",
                "name",
                "email",
                "ground",
                "number",
                "id",
                "one",
                "other",
                "remark",
                "call",
                "version",
                "confirmed")) {
            if (!odd.oneIn(3)) {
                fields.append(name)
                        .append('=')
                        .append(URLEncoder.encode(odd.text(), StandardCharsets.UTF_8))
                        .append('&');
            }
        }
        return fields.toString();
    }

    private String parts() {
        var text = new StringBuilder();
        for (var name : List.of("kind", "charset", "file")) {
            if (odd.oneIn(5)) {
                continue;
            }
            text.append("--")
                    .append(BOUNDARY)
                    .append("\r\nContent-Disposition: form-data; name=\"")
                    .append(name);
            if (name.equals("file") && !odd.oneIn(8)) {
                text.append("\"; filename=\"")
                        .append(odd.any(
                                List.of("a.pdf", "a.csv", "", "a", ".", "\u0001.pdf", "中.csv", "x".repeat(400))));
            }
            text.append("\"\r\n\r\n")
                    .append(odd.any(List.of("other", "id,direction\n1,1.9\n", odd.text(), "")))
                    .append("\r\n");
        }
        return text + (odd.oneIn(6) ? "" : "--" + BOUNDARY + "--\r\n");
    }
}
