package org.lianshen.proposal.content;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.lianshen.programme.Example;

/** Changes a proposal's JSON at a pointer; a test changes only what matters. */
public final class ContentEdits {

    private ContentEdits() {}

    /** The proposal after these edits; the given one stays as it is. */
    public static JsonNode applied(JsonNode proposal, List<Example.Edit> edits) {
        JsonNode changed = proposal.deepCopy();
        edits.forEach(edit -> apply(changed, JsonPointer.compile(edit.path()), edit.value()));
        return changed;
    }

    private static void apply(JsonNode proposal, JsonPointer at, JsonNode value) {
        JsonNode parent = proposal.at(at.head());
        String last = at.last().getMatchingProperty();
        if (parent instanceof ObjectNode object) {
            if (value.isMissingNode()) {
                object.remove(last);
            } else {
                object.set(last, value);
            }
        } else if (parent instanceof ArrayNode array) {
            int index = at.last().getMatchingIndex();
            if (value.isMissingNode()) {
                array.remove(index);
            } else if (index < 0) {
                array.add(value);
            } else {
                array.set(index, value);
            }
        } else {
            throw new IllegalArgumentException("There is nothing at " + at.head());
        }
    }
}
