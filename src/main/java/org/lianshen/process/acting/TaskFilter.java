package org.lianshen.process.acting;

import org.jspecify.annotations.Nullable;

/**
 * Which unfinished tasks are asked for.
 *
 * @param late only those whose due date has passed
 * @param ofCall only those of this call, or null
 * @param ofDirection only those of directions with this code, or null
 * @param duty only those of this group, or null
 * @param holder only those that this account has claimed, or null; reviewers' tasks are not found by it
 */
public record TaskFilter(
        boolean late,
        @Nullable String ofCall,
        @Nullable String ofDirection,
        @Nullable String duty,
        @Nullable String holder) {

    /** All of them. */
    public static final TaskFilter ALL = new TaskFilter(false, null, null, null, null);
}
