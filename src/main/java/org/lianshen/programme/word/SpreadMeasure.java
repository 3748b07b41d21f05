package org.lianshen.programme.word;

import com.fasterxml.jackson.annotation.JsonValue;
import org.lianshen.language.word.Word;

/** What a call does where the scores of a proposal are far apart. */
public enum SpreadMeasure implements Word {
    /** One more expert is asked, once. */
    ADD_EXPERT("addExpert"),
    /** Its experts read each other's sheets and may revise their own. */
    DELIBERATE("deliberate");

    private final String word;

    SpreadMeasure(String word) {
        this.word = word;
    }

    @Override
    @JsonValue
    public String word() {
        return word;
    }
}
