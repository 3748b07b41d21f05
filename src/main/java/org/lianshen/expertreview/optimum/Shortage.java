package org.lianshen.expertreview.optimum;

import java.util.SortedMap;
import java.util.SortedSet;

/**
 * Where seats stay empty, and who there would have to be more of: the full side of the least cut.
 *
 * @param seats by proposal how many stay empty; empty if none does
 * @param experts who are seated as often as they may be, while a proposal that lacks somebody would take them
 * @param organisations whose limit keeps somebody away from such a proposal
 * @param languages that such proposals want and nobody on their panels reads
 */
public record Shortage(
        SortedMap<String, Integer> seats,
        SortedSet<String> experts,
        SortedSet<String> organisations,
        SortedSet<String> languages) {

    /** How many seats stay empty in all. */
    public int total() {
        return seats.values().stream().mapToInt(Integer::intValue).sum();
    }
}
