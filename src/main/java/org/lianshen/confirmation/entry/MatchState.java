package org.lianshen.confirmation.entry;

import com.fasterxml.jackson.annotation.JsonValue;
import org.lianshen.language.word.Word;

/** Whether an agency's entry has found its proposal. */
public enum MatchState implements Word {
    /** Exactly one proposal is meant. */
    MATCHED("matched"),
    /** None is, so far. */
    UNMATCHED("unmatched"),
    /** Several may be, or one, but not surely. */
    AMBIGUOUS("ambiguous");

    private final String word;

    MatchState(String word) {
        this.word = word;
    }

    @Override
    @JsonValue
    public String word() {
        return word;
    }
}
