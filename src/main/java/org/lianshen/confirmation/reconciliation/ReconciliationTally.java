package org.lianshen.confirmation.reconciliation;

import java.util.Map;
import org.lianshen.language.Text;
import org.lianshen.programme.Agency;
import org.lianshen.programme.DirectionId;

/**
 * How the two sides' lists of one direction stand.
 *
 * @param direction which direction of which call
 * @param name the direction's name
 * @param agency whose list is compared
 * @param counts rows by state; states without any are absent
 */
public record ReconciliationTally(
        DirectionId direction, Text name, Agency agency, Map<ReconciliationState, Integer> counts) {

    /** Keeps its own copy of the counts. */
    public ReconciliationTally {
        counts = Map.copyOf(counts);
    }

    /** How many rows are of that state. */
    public int count(ReconciliationState state) {
        return counts.getOrDefault(state, 0);
    }

    /** How many rows there are. */
    public int total() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
