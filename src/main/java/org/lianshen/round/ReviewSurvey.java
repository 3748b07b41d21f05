package org.lianshen.round;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How far the reviews of a round are. */
public enum ReviewSurvey {
    /** Every proposal that is still there is reviewed. */
    COMPLETE,
    /** Some reviews are still to come. */
    OPEN,
    /** No proposal is left. */
    EMPTY;

    /** The word models use. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
