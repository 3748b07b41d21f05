package org.lianshen.proposal.version;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** A content's single values by their paths, to compare two contents. Its documents are compared by themselves. */
final class ContentLeaves {

    private final Map<List<String>, String> values = new LinkedHashMap<>();

    private ContentLeaves() {}

    public static Map<List<String>, String> of(JsonNode content) {
        var leaves = new ContentLeaves();
        content.properties().stream()
                .filter(property -> !property.getKey().equals("documents"))
                .forEach(property -> leaves.add(List.of(property.getKey()), property.getValue()));
        return leaves.values;
    }

    public static List<FieldChange> differences(JsonNode before, JsonNode now) {
        var old = of(before);
        var current = of(now);
        var paths = new LinkedHashMap<List<String>, String>(current);
        paths.putAll(old);
        return paths.keySet().stream()
                .filter(path -> !Objects.equals(old.get(path), current.get(path)))
                .map(path -> new FieldChange(path, old.get(path), current.get(path)))
                .toList();
    }

    private void add(List<String> path, JsonNode node) {
        if (node.isObject()) {
            node.properties().forEach(property -> add(with(path, property.getKey()), property.getValue()));
        } else if (node.isArray() && (node.isEmpty() || node.get(0).isValueNode())) {
            values.put(
                    path,
                    StreamSupport.stream(node.spliterator(), false)
                            .map(JsonNode::asText)
                            .collect(Collectors.joining("; ")));
        } else if (node.isArray()) {
            for (int place = 0; place < node.size(); place++) {
                add(with(path, mark(node.get(place), place)), node.get(place));
            }
        } else if (!node.isNull()) {
            values.put(path, node.isBigDecimal() ? node.decimalValue().toPlainString() : node.asText());
        }
    }

    /** A participant goes by its id and an investigator by the side, wherever they stand in their lists. */
    private static String mark(JsonNode entry, int place) {
        return entry.path("id").asText(entry.path("side").asText(String.valueOf(place + 1)));
    }

    private static List<String> with(List<String> path, String step) {
        var longer = new ArrayList<>(path);
        longer.add(step);
        return List.copyOf(longer);
    }
}
