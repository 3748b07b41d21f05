package org.lianshen.confirmation.reconciliation;

import java.util.List;

/**
 * An agency's entry that says something else than the proposal it is about.
 *
 * @param message id of the inbox entry
 * @param agency who sent it
 * @param differences what differs and nobody has settled
 */
public record Mismatch(long message, String agency, List<Difference> differences) {

    /** Keeps its own copy of the list. */
    public Mismatch {
        differences = List.copyOf(differences);
    }
}
