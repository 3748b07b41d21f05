package org.lianshen.models.difference;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** Reads the fields of a form, and of the form itself. */
final class FormParts {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String COMPONENTS = "components";

    private FormParts() {}

    /**
     * By their ids.
     *
     * @throws IOException where it cannot be read as a form
     */
    static Map<String, ComparedPart> of(byte[] form) throws IOException {
        var root = JSON.readTree(form);
        if (root == null || !root.isObject()) {
            throw new UnreadableForm();
        }
        var parts = new LinkedHashMap<String, ComparedPart>();
        add(root, "", "", parts);
        return parts;
    }

    private static void add(JsonNode node, String id, String place, Map<String, ComparedPart> parts) {
        var properties = new TreeMap<String, String>();
        node.properties().stream()
                .filter(each ->
                        !each.getKey().equals(COMPONENTS) && !each.getKey().equals("id"))
                .forEach(each -> flatten(each.getKey(), each.getValue(), properties));
        parts.put(id, new ComparedPart(node.path("type").asText("form"), name(node, id), properties, place));
        var before = "";
        for (var child : node.path(COMPONENTS)) {
            var own = child.path("id").asText(child.path("key").asText(id + "/" + before));
            add(child, own, id + "/" + before, parts);
            before = own;
        }
    }

    private static void flatten(String path, JsonNode value, Map<String, String> properties) {
        if (value.isObject()) {
            value.properties().forEach(each -> flatten(path + "/" + each.getKey(), each.getValue(), properties));
        } else if (value.isArray()) {
            int index = 0;
            for (var each : value) {
                index++;
                flatten(path + "[" + index + "]", each, properties);
            }
        } else {
            properties.put(path, value.asText());
        }
    }

    private static String name(JsonNode node, String id) {
        var label = node.path("label").asText("");
        return label.isEmpty() ? node.path("key").asText(id) : label;
    }

    private static final class UnreadableForm extends JsonProcessingException {
        UnreadableForm() {
            super("no JSON object");
        }
    }
}
