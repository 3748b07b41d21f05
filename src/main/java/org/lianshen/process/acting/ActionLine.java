package org.lianshen.process.acting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lianshen.language.Text;

/**
 * What was done with somebody's task, as it is read.
 *
 * @param kind what
 * @param task the task's id
 * @param name what is to be done there
 * @param about the proposal's number or the round
 * @param from who had it, or for whom who is reminded stands in; null where neither is so
 * @param to who has it now, or was reminded
 * @param reason why, or null
 * @param by who did it
 * @param at when
 */
public record ActionLine(
        ActionKind kind,
        String task,
        Text name,
        String about,
        @Nullable Text from,
        Text to,
        @Nullable String reason,
        Text by,
        Instant at) {}
