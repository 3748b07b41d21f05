package org.lianshen.programme;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;

/**
 * A made-up proposal that the guideline allows, and what happens to it under small changes.
 *
 * @param asOf the submission date it assumes
 * @param proposal the contract's JSON
 * @param cases changes to it
 */
public record Example(LocalDate asOf, JsonNode proposal, List<Case> cases) {

    /** Keeps its own copy of the list. */
    public Example {
        cases = List.copyOf(cases);
    }

    /**
     * One change to the valid proposal, which one rule accepts or refuses.
     *
     * @param rule id of the rule
     * @param accepted whether the rule still holds; if not, exactly this rule gives findings
     * @param why what the change shows, one sentence
     * @param asOf the submission date
     * @param otherProposals how many other proposals of the call the same investigator leads
     * @param edits what is changed
     */
    public record Case(
            String rule, boolean accepted, String why, LocalDate asOf, int otherProposals, List<Edit> edits) {

        /** Keeps its own copy of the list. */
        public Case {
            edits = List.copyOf(edits);
        }
    }

    /**
     * One edit of the proposal's JSON.
     *
     * @param path JSON pointer; {@code /-} at its end appends to a list
     * @param value what is put there; a missing node takes the property or element away
     */
    public record Edit(String path, JsonNode value) {}
}
