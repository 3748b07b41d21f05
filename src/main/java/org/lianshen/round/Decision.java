package org.lianshen.round;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.lianshen.language.word.Word;

/** How it ends for a proposal that was ranked. */
public enum Decision implements Word {
    /** It is funded (立项). */
    FUNDED,
    /** It is not (不予立项). */
    DECLINED;

    /** The word models use. */
    @JsonValue
    @Override
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
