package org.lianshen.round;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How it ends for a proposal that was ranked. */
public enum Decision {
    /** It is funded (立项). */
    FUNDED,
    /** It is not (不予立项). */
    DECLINED;

    /** The word models use. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
