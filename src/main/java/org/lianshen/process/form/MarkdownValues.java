package org.lianshen.process.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Set;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.plugin.variable.SpinValues;
import org.camunda.spin.plugin.variable.value.JsonValue;

/** Makes what a form shows fit for the places it stands in: texts in Markdown are shown as they were written. */
final class MarkdownValues {

    private static final ObjectMapper JSON = new ObjectMapper();

    private MarkdownValues() {}

    /** Replaces the values that stand in those places. */
    static void escape(VariableMap shown, MarkdownPlaces places) {
        for (var name : places.values()) {
            if (shown.get(name) instanceof String text) {
                shown.putValueTyped(name, Variables.untypedValue(MarkdownText.of(text)));
            }
        }
        places.columns().forEach((list, columns) -> {
            if (shown.getValueTyped(list) instanceof JsonValue rows) {
                shown.putValueTyped(
                        list, SpinValues.jsonValue(escaped(rows, columns)).create());
            }
        });
    }

    private static String escaped(JsonValue rows, Set<String> columns) {
        try {
            var list = JSON.readTree(rows.getValueSerialized());
            for (var row : list) {
                columns.stream()
                        .filter(column -> row.path(column).isTextual())
                        .forEach(column -> ((ObjectNode) row)
                                .set(
                                        column,
                                        TextNode.valueOf(
                                                MarkdownText.of(row.get(column).asText()))));
            }
            return JSON.writeValueAsString(list);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot show a list", e);
        }
    }
}
