package org.lianshen.monitor.trail;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A step as the engine keeps it.
 *
 * @param definition the engine's id of the model's version
 * @param model id of the model
 * @param activity id of the element
 * @param name as the model spells it, or null
 * @param type the engine's word
 * @param instance id of the model's instance
 * @param parent id of the instance that called it, or null
 * @param start when it began
 * @param end when it was left, or null
 * @param due when its task is due, or null
 * @param account who took its task, or to whom alone it is offered, or null
 * @param decision the word that a form without code was answered with, or null
 * @param reason the reason given there, or null
 * @param place tells which of two began first that began within one millisecond
 */
record StepRow(
        String definition,
        String model,
        String activity,
        @Nullable String name,
        String type,
        String instance,
        @Nullable String parent,
        Instant start,
        @Nullable Instant end,
        @Nullable Instant due,
        @Nullable String account,
        @Nullable String decision,
        @Nullable String reason,
        long place) {}
