package org.lianshen.process.acting;

import org.jspecify.annotations.Nullable;
import org.lianshen.language.Text;

/**
 * What became of one task among those that were acted on together.
 *
 * @param task the task's id
 * @param about the proposal's number or the round, or null where there is no such open task
 * @param name what is to be done there, or null
 * @param done whether it was done
 * @param code why not, as a kebab-case word; null where it was done
 * @param message what was done, or why not
 */
public record TaskOutcome(
        String task,
        @Nullable String about,
        @Nullable Text name,
        boolean done,
        @Nullable String code,
        Text message) {}
