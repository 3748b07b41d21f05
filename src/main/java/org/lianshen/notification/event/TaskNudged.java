package org.lianshen.notification.event;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A manager reminds somebody of a task.
 *
 * @param subject the task
 * @param account who is reminded
 * @param reviewer whether it is a reviewer's task
 * @param standsInFor whom they stand in for, or null where it is their own turn
 * @param due until when it is to be done, or null
 * @param reason what the manager adds, or null
 * @param day the day in Beijing; there is one letter a day
 */
public record TaskNudged(
        TaskSubject subject,
        String account,
        boolean reviewer,
        @Nullable String standsInFor,
        @Nullable Instant due,
        @Nullable String reason,
        LocalDate day) {}
