package org.lianshen.programme.word;

import com.fasterxml.jackson.annotation.JsonValue;
import org.lianshen.language.word.Word;

/** How firmly the guideline words the number of projects. */
public enum QuotaKind implements Word {
    /** Not more than this (不超过, or a bare number). */
    CEILING("ceiling"),
    /** About this many (左右): exceeded only by a recorded override. */
    ABOUT("about");

    private final String word;

    QuotaKind(String word) {
        this.word = word;
    }

    @Override
    @JsonValue
    public String word() {
        return word;
    }
}
