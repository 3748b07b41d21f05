package org.lianshen.process.pseudonym;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One answer of the engine as a tree, in which reviewers' names are found and replaced. */
final class EngineAnswer {

    /** Where an object says what it is about, the nearest first. */
    private static final List<String> ABOUT =
            List.of("processInstanceId", "rootProcessInstanceId", "taskId", "executionId", "jobId", "resourceId", "id");

    /** Where people or programs write sentences. */
    private static final Pattern SENTENCE =
            Pattern.compile("(?i).*(message|reason|annotation|description|value|exception|stacktrace|configuration)");

    /** What the log of operations says of accounts themselves; it is about no proposal. */
    private static final Set<String> OF_ACCOUNTS =
            Set.of("User", "Group", "GroupMembership", "Authorization", "Filter", "Tenant", "TenantMembership");

    private static final int TASK_PERMIT = 7;

    private final JsonNode tree;
    private final ReviewerNaming naming;
    private final Map<String, String> keys = new HashMap<>();

    EngineAnswer(JsonNode tree, ReviewerNaming naming) {
        this.tree = tree;
        this.naming = naming;
    }

    /** Whether a reviewer is named anywhere. */
    boolean namesAny() {
        return namesAny(tree);
    }

    private boolean namesAny(JsonNode node) {
        if (node.isTextual()) {
            return naming.names(node.textValue()) || naming.isIn(node.textValue());
        }
        for (var child : node) {
            if (namesAny(child)) {
                return true;
            }
        }
        return false;
    }

    /** Every id by which an object might say what it is about. */
    Set<String> ids() {
        var ids = new HashSet<String>();
        ids(tree, ids);
        return ids;
    }

    private static void ids(JsonNode node, Set<String> ids) {
        for (var name : ABOUT) {
            var id = node.path(name);
            if (id.isTextual()) {
                ids.add(id.textValue());
            }
        }
        node.forEach(child -> ids(child, ids));
    }

    /**
     * Replaces the names.
     *
     * @param known business keys by id
     * @param about the business key that the whole answer is about, or null
     */
    JsonNode veiled(Map<String, String> known, @Nullable String about) {
        keys.putAll(known);
        return veiled("", tree, about);
    }

    private JsonNode veiled(String name, JsonNode node, @Nullable String about) {
        if (node instanceof ObjectNode object) {
            if (isOfAccounts(object)) {
                return object;
            }
            var nearer = about(object, about);
            unlink(object);
            for (var property : object.properties()) {
                property.setValue(veiled(property.getKey(), property.getValue(), nearer));
            }
            return object;
        }
        if (node instanceof ArrayNode list) {
            dropPeople(list);
            for (int place = 0; place < list.size(); place++) {
                list.set(place, veiled(name, list.get(place), about));
            }
            return list;
        }
        return node.isTextual() ? TextNode.valueOf(text(name, node.textValue(), about)) : node;
    }

    private String text(String name, String text, @Nullable String about) {
        if (naming.names(text)) {
            return naming.instead(text, about);
        }
        return SENTENCE.matcher(name).matches() ? naming.inText(text, about) : text;
    }

    private static boolean isOfAccounts(ObjectNode object) {
        if (object.has("entityType") && object.has("operationType")) {
            return OF_ACCOUNTS.contains(object.path("entityType").asText())
                    && object.path("processInstanceId").isNull()
                    && object.path("taskId").isNull();
        }
        return object.has("resourceType")
                && object.has("permissions")
                && object.path("resourceType").asInt() != TASK_PERMIT;
    }

    private @Nullable String about(ObjectNode object, @Nullable String outer) {
        for (var name : ABOUT) {
            var key = keys.get(object.path(name).asText());
            if (key != null) {
                return key;
            }
        }
        return outer;
    }

    /** Takes away the links that lead to a reviewer's account. */
    private void unlink(ObjectNode object) {
        if (object.get("_links") instanceof ObjectNode links) {
            var gone = new ArrayList<String>();
            for (var link : links.properties()) {
                var href = link.getValue().path("href").asText();
                if (naming.names(href.substring(href.lastIndexOf('/') + 1))) {
                    gone.add(link.getKey());
                }
            }
            links.remove(gone);
        }
    }

    /** Takes away the accounts that are told beside what they belong to. */
    private void dropPeople(ArrayNode list) {
        for (int place = list.size() - 1; place >= 0; place--) {
            var each = list.get(place);
            if (each.has("firstName") && naming.names(each.path("id").asText())) {
                list.remove(place);
            }
        }
    }
}
