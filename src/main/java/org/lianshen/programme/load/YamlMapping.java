package org.lianshen.programme.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lianshen.language.Blank;

/** One YAML mapping: which keys were taken from it, where it stands, and what was wrong with it. */
abstract class YamlMapping {

    private final JsonNode mapping;
    private final FaultPlace place;
    private final Faults faults;
    private final Set<String> taken = new HashSet<>();

    YamlMapping(JsonNode mapping, FaultPlace place, Faults faults) {
        this.mapping = mapping;
        this.place = place;
        this.faults = faults;
    }

    /** Notes a fault for each key that nobody took. */
    void refuseUnknown() {
        String known = String.join(" ", taken.stream().sorted().toList());
        mapping.fieldNames().forEachRemaining(key -> {
            if (!taken.contains(key)) {
                fault(key, "unknown key; known here: " + known);
            }
        });
    }

    FaultPlace at(String key) {
        return place.at(key);
    }

    Faults faults() {
        return faults;
    }

    void fault(String key, String sentence) {
        faults.add(place.at(key), sentence);
    }

    /** Whether the key is there with a value. */
    boolean has(String key) {
        taken.add(key);
        return mapping.hasNonNull(key);
    }

    JsonNode node(String key) {
        taken.add(key);
        JsonNode node = mapping.get(key);
        return node == null || node.isNull() ? MissingNode.getInstance() : node;
    }

    JsonNode required(String key) {
        JsonNode node = node(key);
        if (node.isMissingNode()) {
            fault(key, "is missing");
        }
        return node;
    }

    String text(String key) {
        return text(required(key), place.at(key));
    }

    @Nullable
    String optionalText(String key) {
        return has(key) ? text(key) : null;
    }

    String text(JsonNode node, FaultPlace at) {
        if (node.isMissingNode()) {
            return "";
        }
        if (!node.isTextual() || Blank.is(node.textValue())) {
            faults.add(at, "must be text" + (node.isNumber() ? "; put it in quotes: \"" + node.asText() + "\"" : ""));
            return "";
        }
        return node.textValue();
    }

    <T> List<T> list(String key, Element<T> reader) {
        JsonNode node = node(key);
        List<T> list = new ArrayList<>();
        if (!node.isMissingNode() && !node.isArray()) {
            fault(key, "must be a list");
            return list;
        }
        for (int i = 0; i < node.size(); i++) {
            T element = reader.read(node.get(i), place.at(key).at(i));
            if (element != null) {
                list.add(element);
            }
        }
        return list;
    }

    /** Reads one element of a list. */
    interface Element<T> {
        @Nullable
        T read(JsonNode node, FaultPlace at);
    }
}
