package org.lianshen.expertreview.selfcheck;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One expert's self-check of a direction.
 *
 * @param expert the expert's id
 * @param until until when it is open
 * @param doneAt when the expert said that they are done, or null
 */
public record SelfCheckState(
        String expert, Instant until, @Nullable Instant doneAt) {

    /** Whether the expert can still mark something. */
    public boolean isOpen(Instant now) {
        return doneAt == null && now.isBefore(until);
    }
}
