package org.lianshen.confirmation.answer;

import com.fasterxml.jackson.annotation.JsonValue;
import org.lianshen.language.word.Word;

/** What a liaison officer decides where no confirmation came and the guideline does not say void. */
public enum MissingDecision implements Word {
    /** The proposal goes on. */
    ELIGIBLE("eligible"),
    /** It does not. */
    REFUSE("refuse");

    private final String word;

    MissingDecision(String word) {
        this.word = word;
    }

    @Override
    @JsonValue
    public String word() {
        return word;
    }
}
