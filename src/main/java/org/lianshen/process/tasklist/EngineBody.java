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

    private static final Text NOT_JSON = new Text("内容不是有效的 JSON。", "The body is not valid JSON.");
    private static final Text NO_OBJECT = new Text("请发送一个 JSON 对象。", "Send a JSON object.");
    private static final Text NULL_IN_LIST = new Text("列表中不能有 null。", "A list must not hold null.");
    private static final Text NUL = new Text("内容含有 NUL 字符，请去掉。", "The body holds a NUL character; leave it out.");

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
                return Optional.of(new Text(
                        "“" + variable.getKey() + "”应为含 value 的对象。",
                        "“" + variable.getKey() + "” takes an object with a value."));
            }
            if (value.path("type").asText().equalsIgnoreCase("json") && !isJson(value.path("value"))) {
                return Optional.of(new Text(
                        "“" + variable.getKey() + "”不是有效的 JSON 文本。",
                        "“" + variable.getKey() + "” is no text of valid JSON."));
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
