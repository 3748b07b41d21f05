package org.lianshen.process.rehearsal;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What came from outside: people, agencies, experts.
 *
 * @param at when
 * @param kind {@link MoveKind#TASK}, {@link MoveKind#MESSAGE}, or {@link MoveKind#MOVED}
 * @param model where it was heard; null where that is not told
 * @param element likewise
 * @param word the task's form, the message's name, or empty
 * @param about the variables that tell whom it reached
 * @param says the variables that it sets
 */
public record CaseEvent(
        Instant at,
        MoveKind kind,
        @Nullable String model,
        @Nullable String element,
        String word,
        Map<String, String> about,
        Map<String, String> says) {

    /** Keeps its own copies. */
    public CaseEvent {
        about = Map.copyOf(about);
        says = Map.copyOf(says);
    }
}
