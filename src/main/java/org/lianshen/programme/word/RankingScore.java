package org.lianshen.programme.word;

import com.fasterxml.jackson.annotation.JsonValue;
import org.lianshen.language.word.Word;

/** By which of its two scores a proposal takes its place in the ranking. */
public enum RankingScore implements Word {
    /** The mean of its sheets' scores. */
    RAW("raw"),
    /** The mean of its sheets' normalised scores. */
    NORMALISED("normalised");

    private final String word;

    RankingScore(String word) {
        this.word = word;
    }

    @Override
    @JsonValue
    public String word() {
        return word;
    }
}
