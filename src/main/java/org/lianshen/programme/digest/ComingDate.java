package org.lianshen.programme.digest;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lianshen.language.Text;
import org.lianshen.programme.DeadlineKind;

/**
 * Something that is due soon: tasks of one step, or a deadline of the calendar.
 *
 * @param at when, for tasks the first of them
 * @param step what is to be done in the tasks, or null
 * @param deadline which deadline of the calendar, or null
 * @param count how many tasks, or directions
 */
public record ComingDate(
        Instant at, @Nullable Text step, @Nullable DeadlineKind deadline, int count) {

    /** Tasks of one step. */
    public static ComingDate ofTasks(Instant first, Text step, int count) {
        return new ComingDate(first, step, null, count);
    }

    /** A deadline that several directions share. */
    public static ComingDate ofDeadline(Instant at, DeadlineKind deadline, int directions) {
        return new ComingDate(at, null, deadline, directions);
    }
}
