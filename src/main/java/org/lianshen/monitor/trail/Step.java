package org.lianshen.monitor.trail;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.lianshen.language.Text;

/**
 * One step of a proposal, finished or not, as the reader may see it.
 *
 * @param model id of the model
 * @param activity id of the element
 * @param name what the element is called
 * @param type what the engine calls it, for instance {@code userTask}
 * @param instance id of the model's instance
 * @param parent id of the instance that called it, or null
 * @param start when it began, Beijing time
 * @param end when it was left, or null while it goes on
 * @param due when a task is due, or null
 * @param duty word of the role whose duty it is, or null where no person is waited for
 * @param who the account that took it, a reviewer's pseudonym, or else the duty; null where no person is waited for
 * @param decision the word that a form without code was answered with, or null
 * @param reason the reason given there, for officers and chairs; null for others and where there is none
 * @param definition the engine's id of the model's version
 */
public record Step(
        String model,
        String activity,
        Text name,
        String type,
        String instance,
        @Nullable String parent,
        OffsetDateTime start,
        @Nullable OffsetDateTime end,
        @Nullable OffsetDateTime due,
        @Nullable String duty,
        @Nullable String who,
        @Nullable String decision,
        @Nullable String reason,
        @JsonIgnore String definition) {

    /** How long it took, or has taken so far. */
    public Duration span(Instant now) {
        return Duration.between(start.toInstant(), end == null ? now : end.toInstant());
    }

    /** Whether it goes on. */
    public boolean running() {
        return end == null;
    }
}
