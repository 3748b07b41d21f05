package org.lianshen.process.home;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What waits for one person.
 *
 * @param toClaim tasks they may claim
 * @param mine tasks they have claimed
 * @param overdue those of both whose due date has passed
 * @param oldest the one that has waited longest, or null
 * @param next those due next, the first first
 */
public record Waiting(
        long toClaim, long mine, long overdue, @Nullable WaitingTask oldest, List<WaitingTask> next) {

    /** Keeps its own copy of the list. */
    public Waiting {
        next = List.copyOf(next);
    }
}
