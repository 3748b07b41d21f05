package org.lianshen.programme.digest;

import java.time.LocalDate;
import java.util.List;

/**
 * A week has begun, and this is how things stand. It names no person.
 *
 * @param week its Monday in Beijing
 * @param lateCount how many tasks are overdue
 * @param late the oldest of them
 * @param coming what comes in the next two weeks, the next first
 * @param incidents incidents of the engine that nobody has resolved
 * @param undelivered letters that could not be delivered
 */
public record WeeklyDigest(
        LocalDate week, int lateCount, List<LateStep> late, List<ComingDate> coming, int incidents, int undelivered) {

    /** Keeps its own copies. */
    public WeeklyDigest {
        late = List.copyOf(late);
        coming = List.copyOf(coming);
    }

    /** Whether there is nothing to tell. */
    public boolean isEmpty() {
        return lateCount == 0 && coming.isEmpty() && incidents == 0 && undelivered == 0;
    }
}
