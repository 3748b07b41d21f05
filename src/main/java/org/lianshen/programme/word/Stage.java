package org.lianshen.programme.word;

import com.fasterxml.jackson.annotation.JsonValue;
import org.lianshen.language.word.Word;

/** Where in a proposal's life a rule is applied. */
public enum Stage implements Word {
    /** The formal check. */
    FORMAL_CHECK("formal-check"),
    /** The recommendation by a ministry or province. */
    RECOMMENDATION("recommendation"),
    /** The comparison of the two sides' lists. */
    RECONCILIATION("reconciliation");

    private final String word;

    Stage(String word) {
        this.word = word;
    }

    @Override
    @JsonValue
    public String word() {
        return word;
    }
}
