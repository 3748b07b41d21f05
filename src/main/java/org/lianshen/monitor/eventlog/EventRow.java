package org.lianshen.monitor.eventlog;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lianshen.monitor.ProposalKey;

/**
 * An event as the query has it.
 *
 * @param id its own
 * @param source which table tells of it
 * @param number of the proposal, or null
 * @param round key of the round
 * @param activity id of a step, or words of the domain
 * @param transition its word, or null
 * @param at when
 * @param definition the engine's id of the model's version, or null
 * @param model id of the model, or null
 * @param account who did it, where that is told at all, or null
 * @param first what else is known, by its source
 * @param second what else is known, by its source
 * @param object id of the object beside proposal and round, or null
 */
record EventRow(
        String id,
        EventSource source,
        @Nullable ProposalKey number,
        String round,
        String activity,
        @Nullable String transition,
        Instant at,
        @Nullable String definition,
        @Nullable String model,
        @Nullable String account,
        @Nullable String first,
        @Nullable String second,
        @Nullable String object) {}
