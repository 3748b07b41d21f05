package org.lianshen.story;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import org.lianshen.programme.Direction;

/**
 * The catalogue's own valid proposal of a direction, as an applicant sends it under the demo calendar.
 *
 * @param content what goes into the draft, in the contract's JSON
 * @param documents the kinds of the documents that are uploaded to it
 */
record ExampleProposal(ObjectNode content, List<String> documents) {

    private static final int UNTIL_START = 9;
    private static final String LONG_VALID = "2035-12-31";

    /** The example of that direction: it starts after the round, and its agreements are in force until long after. */
    static ExampleProposal of(Direction direction) {
        var content = (ObjectNode) direction.validProposal().orElseThrow().deepCopy();
        var documents = content.path("documents").findValuesAsText("kind");
        content.remove("documents");
        content.put(
                "startDate",
                LocalDate.now().plusMonths(UNTIL_START).withDayOfMonth(1).toString());
        content.path("agreements").forEach(agreement -> ((ObjectNode) agreement).put("validUntil", LONG_VALID));
        return new ExampleProposal(content, documents);
    }
}
