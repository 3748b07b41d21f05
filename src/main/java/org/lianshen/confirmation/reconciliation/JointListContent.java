package org.lianshen.confirmation.reconciliation;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import org.lianshen.programme.DirectionId;

/**
 * What a joint list says, and what its hash is taken of.
 *
 * @param agency the foreign side
 * @param direction which direction of which call
 * @param rows the applications, in the order of their numbers
 */
@JsonPropertyOrder(alphabetic = true)
record JointListContent(String agency, @JsonUnwrapped DirectionId direction, List<JointListRow> rows) {

    private static final ObjectMapper CANONICAL = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    JointListContent {
        rows = List.copyOf(rows);
    }

    /** Canonical JSON: properties in alphabetical order, no white space, absent what is unknown. */
    String canonical() {
        try {
            return CANONICAL.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot write a joint list", e);
        }
    }

    /** The applications on such a list. */
    static List<JointListRow> rows(String canonical) {
        try {
            return CANONICAL.readerForListOf(JointListRow.class).at("/rows").readValue(canonical);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot read a joint list", e);
        }
    }
}
