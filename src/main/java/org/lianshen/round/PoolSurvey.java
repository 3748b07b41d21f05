package org.lianshen.round;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How far the pool of a round is, once the intake is closed. */
public enum PoolSurvey {
    /** Every proposal is eligible or out. */
    SETTLED,
    /** Some proposals are still on their way. */
    OPEN,
    /** Nothing is left to review. */
    EMPTY;

    /** The word models use. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
