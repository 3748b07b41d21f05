package org.lianshen.programme.check;

import com.fasterxml.jackson.annotation.JsonValue;
import org.lianshen.language.word.Word;

/** How an agreement's dates relate to the submission date. */
public enum SigningTime implements Word {
    /** Signed on that day or earlier; a missing date is no objection. */
    BY_SUBMISSION("by-submission"),
    /** Signed on that day or earlier; a missing date does not do. */
    DATED_BY_SUBMISSION("dated-by-submission"),
    /** Signed on that day or earlier and not expired: the last day of validity still counts. */
    IN_FORCE("in-force");

    private final String word;

    SigningTime(String word) {
        this.word = word;
    }

    @Override
    @JsonValue
    public String word() {
        return word;
    }
}
