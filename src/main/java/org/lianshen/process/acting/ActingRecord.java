package org.lianshen.process.acting;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lianshen.language.Text;

/**
 * What was done with somebody's open task.
 *
 * @param kind what
 * @param task the task's id
 * @param name what is to be done there
 * @param businessKey what its instance is about
 * @param reviewer whether it is a reviewer's task
 * @param from who had it, or null where nobody had claimed it
 * @param to who has it now, or was reminded
 * @param reason why, in the words of who did it; null where they gave none
 * @param by who did it
 * @param at when
 * @param on the day in Beijing
 */
public record ActingRecord(
        ActionKind kind,
        String task,
        Text name,
        String businessKey,
        boolean reviewer,
        @Nullable String from,
        String to,
        @Nullable String reason,
        String by,
        Instant at,
        LocalDate on) {

    /** The proposal's number or the round that it is about. */
    public String about() {
        return UnfinishedTask.about(businessKey);
    }
}
