package org.lianshen.process.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.lianshen.language.Text;

/** What a form calls its fields, so that a refusal calls them the same. */
final class FieldLabels {

    private final Map<String, Text> labels = new HashMap<>();
    private final Set<String> fields = new HashSet<>();

    /**
     * The labels of a form.
     *
     * @param schema the form as its file has it, in English
     * @param chinese the Chinese for each text of it
     */
    static FieldLabels of(JsonNode schema, UnaryOperator<String> chinese) {
        var labels = new FieldLabels();
        labels.collect(schema, "", chinese);
        return labels;
    }

    private void collect(JsonNode container, String list, UnaryOperator<String> chinese) {
        for (var component : container.path("components")) {
            var path = list + "/"
                    + component.path("key").asText(component.path("path").asText());
            fields.add(path);
            var label = component.path("label").asText();
            if (!label.isEmpty()) {
                labels.put(path, new Text(chinese.apply(label), label));
            }
            collect(component, component.path("isRepeating").asBoolean() ? path : list, chinese);
        }
    }

    /** Whether the form has a field at a path such as {@code /verdicts/0/source}. */
    boolean knows(String path) {
        return fields.contains(path.replaceAll("/\\d+", ""));
    }

    /** Whether the form has every field of another. */
    boolean knowsAllOf(FieldLabels other) {
        return fields.containsAll(other.fields);
    }

    /** The label of the field at a path such as {@code /verdicts/0/source}, or its bare key where it has none. */
    Text at(String path) {
        var key = path.substring(path.lastIndexOf('/') + 1);
        return labels.getOrDefault(path.replaceAll("/\\d+", ""), new Text(key, key));
    }
}
