package org.lianshen.process.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which of the values that a form shows stand in a text that is rendered as Markdown; all others are shown as they are.
 */
final class MarkdownPlaces {

    private static final Pattern PLACE = Pattern.compile("\\{\\{\\s*(#loop\\s+\\w+|/loop|[\\w.]+)\\s*}}");
    private static final String OF_A_ROW = "this.";
    private static final String LOOP = "#loop";

    private final Set<String> values = new HashSet<>();
    private final Map<String, Set<String>> columns = new HashMap<>();

    private MarkdownPlaces() {}

    /** The places in a form's schema. */
    static MarkdownPlaces of(JsonNode schema) {
        var places = new MarkdownPlaces();
        places.collect(schema, "");
        return places;
    }

    private void collect(JsonNode container, String list) {
        for (var component : container.path("components")) {
            if (component.path("type").asText().equals("text")) {
                collect(component.path("text").asText(), list);
            }
            boolean isList = component.path("isRepeating").asBoolean();
            collect(component, isList ? component.path("path").asText() : list);
        }
    }

    private void collect(String text, String around) {
        var list = around;
        for (var found : PLACE.matcher(text).results().toList()) {
            var place = found.group(1);
            if (place.startsWith(LOOP)) {
                list = place.substring(LOOP.length()).strip();
            } else if (place.equals("/loop")) {
                list = around;
            } else if (place.startsWith(OF_A_ROW)) {
                columns.computeIfAbsent(list, key -> new HashSet<>()).add(place.substring(OF_A_ROW.length()));
            } else {
                values.add(place);
            }
        }
    }

    /** The values that stand there by themselves. */
    Set<String> values() {
        return values;
    }

    /** The columns that stand there of each list. */
    Map<String, Set<String>> columns() {
        return columns;
    }
}
