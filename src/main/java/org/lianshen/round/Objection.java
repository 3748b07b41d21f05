package org.lianshen.round;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An objection (异议) to a proposal on public notice.
 *
 * @param id a UUID
 * @param call the call
 * @param direction the direction's code
 * @param number the proposal
 * @param objector who objects, as they signed
 * @param ground on what ground; academic judgement is none (NSFC regulation, art. 18)
 * @param signed whether the writing is signed
 * @param filedAt when it came
 * @param state where it stands
 * @param reason why it was decided so, or null
 * @param decidedBy who decided, or null
 * @param decidedAt when, or null
 */
public record Objection(
        String id,
        String call,
        String direction,
        String number,
        String objector,
        String ground,
        boolean signed,
        Instant filedAt,
        State state,
        @Nullable String reason,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt) {

    /** Where an objection stands. */
    public enum State {
        OPEN,
        UPHELD,
        DISMISSED;

        /** The word models, forms and the database use. */
        @JsonValue
        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State ofWire(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }
}
