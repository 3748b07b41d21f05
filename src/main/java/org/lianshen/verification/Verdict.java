package org.lianshen.verification;

import com.fasterxml.jackson.annotation.JsonValue;
import org.lianshen.language.word.Word;

/** What a finance officer finds, of one enterprise or of the whole proposal. */
public enum Verdict implements Word {
    /** The own funding is there. */
    VERIFIED("verified"),
    /** It is not, or not enough of it. */
    INSUFFICIENT("insufficient");

    private final String word;

    Verdict(String word) {
        this.word = word;
    }

    @Override
    @JsonValue
    public String word() {
        return word;
    }
}
