package org.lianshen.proposal.version;

import java.time.Instant;
import java.util.List;

/**
 * What changed in a proposal since a submitted version of it.
 *
 * @param since when that version was submitted
 * @param known whether that version was kept; where not, nothing can be said
 * @param fields the fields that say something else, in the content's order
 * @param documents the documents added, removed or replaced
 */
public record Changes(Instant since, boolean known, List<FieldChange> fields, List<DocumentChange> documents) {

    /** Keeps its own copies of the lists. */
    public Changes {
        fields = List.copyOf(fields);
        documents = List.copyOf(documents);
    }

    /** Whether nothing changed, as far as is known. */
    public boolean isEmpty() {
        return fields.isEmpty() && documents.isEmpty();
    }
}
