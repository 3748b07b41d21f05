package org.lianshen.process.tasklist;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Optional;
import org.lianshen.language.Text;

/**
 * What the engine's calls take: a JSON object, no list with nothing in a place of it, no NUL, and values of variables
 * that are what they say. The engine itself would fail over anything else.
 */
final class EngineBody {

    private static final Text NOT_JSON = Text.of("process.body.not-valid-json");
    private static final Text NO_OBJECT = Text.of("process.body.send-json-object");
    private static final Text NULL_IN_LIST = Text.of("process.body.null-in-list");
    private static final Text NUL = Text.of("process.body.nul-character");

    private final ObjectMapper json;

    EngineBody(ObjectMapper json) {
        this.json = json;
    }

    /** What is wrong with a body; nothing where it does. */
    Optional<Text> fault(byte[] body) {
        try {
            var tree = json.readTree(body);
            if (!tree.isObject()) {
                return Optional.of(NO_OBJECT);
            }
            return inside(tree).or(() -> variables(tree.path("variables")));
        } catch (IOException notJson) {
            return Optional.of(NOT_JSON);
        }
    }

    private static Optional<Text> inside(JsonNode node) {
        if (node.isTextual() && node.textValue().indexOf('\0') >= 0) {
            return Optional.of(NUL);
        }
        for (var property : node.properties()) {
            if (property.getKey().indexOf('\0') >= 0) {
                return Optional.of(NUL);
            }
        }
        for (var child : node) {
            if (node.isArray() && child.isNull()) {
                return Optional.of(NULL_IN_LIST);
            }
            var fault = inside(child);
            if (fault.isPresent()) {
                return fault;
            }
        }
        return Optional.empty();
    }

    private Optional<Text> variables(JsonNode variables) {
        if (!variables.isObject()) {
            return variables.isMissingNode() || variables.isArray() ? Optional.empty() : Optional.of(NO_OBJECT);
        }
        for (var variable : variables.properties()) {
            var value = variable.getValue();
            if (!value.isObject()) {
                return Optional.of(Text.of("process.body.variable-needs-value", variable.getKey()));
            }
            if (value.path("type").asText().equalsIgnoreCase("json") && !isJson(value.path("value"))) {
                return Optional.of(Text.of("process.body.variable-not-json", variable.getKey()));
            }
        }
        return Optional.empty();
    }

    private boolean isJson(JsonNode value) {
        if (value.isNull()) {
            return true;
        }
        try {
            return value.isTextual() && !json.readTree(value.textValue()).isMissingNode();
        } catch (JsonProcessingException notJson) {
            return false;
        }
    }
}
