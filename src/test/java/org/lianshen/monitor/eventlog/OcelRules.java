package org.lianshen.monitor.eventlog;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the specification of OCEL 2.0 (October 2023) and the JSON schema beside it ask of a log: which members there
 * are, of which JSON type, and what points at what.
 */
final class OcelRules {

    private static final Set<String> TYPES = Set.of("string", "time", "integer", "float", "boolean");

    private final JsonNode log;
    private final List<String> faults = new ArrayList<>();

    private OcelRules(JsonNode log) {
        this.log = log;
    }

    /** What is wrong with it; nothing if it is as it should be. */
    static List<String> faults(JsonNode log) {
        var rules = new OcelRules(log);
        rules.check();
        return rules.faults;
    }

    private void check() {
        for (var member : List.of("eventTypes", "objectTypes", "events", "objects")) {
            if (!log.path(member).isArray()) {
                faults.add(member + " is no array");
            }
        }
        var eventTypes = types("eventTypes");
        var objectTypes = types("objectTypes");
        var objects = ids("objects");
        ids("events");
        for (var event : log.path("events")) {
            time(event, name(event));
            attributes(event, eventTypes, false);
            relations(event, objects);
        }
        for (var object : log.path("objects")) {
            attributes(object, objectTypes, true);
            relations(object, objects);
        }
    }

    private Map<String, Map<String, String>> types(String member) {
        var types = new HashMap<String, Map<String, String>>();
        for (var type : log.path(member)) {
            var attributes = new HashMap<String, String>();
            if (!type.path("name").isTextual() || !type.path("attributes").isArray()) {
                faults.add("a type of " + member + " lacks name or attributes");
            }
            for (var attribute : type.path("attributes")) {
                if (!attribute.path("name").isTextual()
                        || !TYPES.contains(attribute.path("type").asText())) {
                    faults.add(name(type) + " has an attribute without name or known type");
                }
                if (attributes.put(name(attribute), attribute.path("type").asText()) != null) {
                    faults.add(name(type) + " has " + name(attribute) + " twice");
                }
            }
            if (types.put(name(type), attributes) != null) {
                faults.add(name(type) + " is twice in " + member);
            }
        }
        return types;
    }

    private Set<String> ids(String member) {
        var ids = new HashSet<String>();
        for (var each : log.path(member)) {
            if (!each.path("id").isTextual()) {
                faults.add("one of " + member + " lacks an id");
            } else if (!ids.add(each.path("id").asText())) {
                faults.add(each.path("id").asText() + " is twice in " + member);
            }
        }
        return ids;
    }

    private void attributes(JsonNode each, Map<String, Map<String, String>> types, boolean timed) {
        var declared = types.get(each.path("type").asText());
        if (declared == null) {
            faults.add(name(each) + " is of a type that is not declared");
            return;
        }
        if (!each.path("attributes").isMissingNode() && !each.path("attributes").isArray()) {
            faults.add(name(each) + " has attributes that are no array");
        }
        for (var attribute : each.path("attributes")) {
            var where = name(each) + " " + name(attribute);
            var type = declared.get(name(attribute));
            if (type == null) {
                faults.add(where + " is not declared");
            } else if (!attribute.path("value").isTextual()) {
                faults.add(where + " has no text as its value");
            } else if (!parses(attribute.path("value").asText(), type)) {
                faults.add(where + " is no " + type);
            }
            if (timed) {
                time(attribute, where);
            }
        }
    }

    private void relations(JsonNode each, Set<String> objects) {
        for (var relation : each.path("relationships")) {
            if (!relation.path("objectId").isTextual()
                    || !relation.path("qualifier").isTextual()) {
                faults.add(name(each) + " has a relationship without object or qualifier");
            } else if (!objects.contains(relation.path("objectId").asText())) {
                faults.add(
                        name(each) + " points to " + relation.path("objectId").asText() + ", which is not there");
            }
        }
    }

    private void time(JsonNode each, String where) {
        if (!parses(each.path("time").asText(), "time")) {
            faults.add(where + " has no time with an offset");
        }
    }

    private static boolean parses(String value, String type) {
        try {
            switch (type) {
                case "time" -> OffsetDateTime.parse(value);
                case "integer" -> Long.parseLong(value);
                case "float" -> Double.parseDouble(value);
                case "boolean" -> {
                    return value.equals("true") || value.equals("false");
                }
                default -> {
                    // every text is one
                }
            }
            return true;
        } catch (DateTimeException | NumberFormatException other) {
            return false;
        }
    }

    private static String name(JsonNode each) {
        return each.path(each.has("id") ? "id" : "name").asText();
    }
}
