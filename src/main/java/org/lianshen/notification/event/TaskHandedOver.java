package org.lianshen.notification.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody else has a task now.
 *
 * @param subject the task
 * @param from the account that had it, or null where nobody did
 * @param to the account that has it now
 * @param reason why, or null where whoever stands in took it
 * @param due until when it is to be done, or null
 * @param at when it changed hands
 */
public record TaskHandedOver(
        TaskSubject subject,
        @Nullable String from,
        String to,
        @Nullable String reason,
        @Nullable Instant due,
        Instant at) {}
