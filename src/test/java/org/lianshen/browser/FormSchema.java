package org.lianshen.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/**
 * A form as its file has it, to find fields and options by their keys whatever the language they are shown in.
 *
 * @param key the file's name without its ending
 * @param root the file
 */
record FormSchema(String key, JsonNode root) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static FormSchema of(String key) {
        try {
            return new FormSchema(
                    key, JSON.readTree(Path.of("forms", key + ".form").toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The place (from 0) of a value among the options of a field. */
    int option(String field, String value) {
        var values = component(root, field).path("values");
        for (int index = 0; index < values.size(); index++) {
            if (values.get(index).path("value").asText().equals(value)) {
                return index;
            }
        }
        throw new AssertionError("The field " + field + " of " + key + " has no option " + value);
    }

    private JsonNode component(JsonNode parent, String field) {
        for (var component : parent.path("components")) {
            if (component.path("key").asText().equals(field)) {
                return component;
            }
            var inside = component(component, field);
            if (!inside.isMissingNode()) {
                return inside;
            }
        }
        return JSON.missingNode();
    }
}
