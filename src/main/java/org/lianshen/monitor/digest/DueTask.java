package org.lianshen.monitor.digest;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Tasks of one step.
 *
 * @param definition the engine's id of the model's version
 * @param activity id of the step
 * @param subject number of the proposal or key of the round; empty where they are several
 * @param round key of the round of the proposal, or null
 * @param account who has it, or to whom alone it is offered, or null
 * @param due when the first is due
 * @param count how many
 */
record DueTask(
        String definition,
        String activity,
        String subject,
        @Nullable String round,
        @Nullable String account,
        Instant due,
        int count) {}
