package org.lianshen.confirmation.answer;

import com.fasterxml.jackson.annotation.JsonValue;
import org.lianshen.language.word.Word;

/** What a liaison officer decides about a late or contradicting confirmation. */
public enum LateDecision implements Word {
    /** What was decided on the proposal changes with it. */
    CHANGE("change"),
    /** It stays. */
    KEEP("keep");

    private final String word;

    LateDecision(String word) {
        this.word = word;
    }

    @Override
    @JsonValue
    public String word() {
        return word;
    }
}
