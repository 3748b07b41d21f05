package org.lianshen.verification;

import com.fasterxml.jackson.annotation.JsonValue;
import org.lianshen.language.word.Word;

/** What the contact that a letter of support names says about it. */
public enum LetterAnswer implements Word {
    /** The letter is theirs, and what it says is so. */
    CONFIRMED("confirmed"),
    /** It is not. */
    DENIED("denied"),
    /** Nobody could be reached. */
    UNREACHABLE("unreachable");

    private final String word;

    LetterAnswer(String word) {
        this.word = word;
    }

    @Override
    @JsonValue
    public String word() {
        return word;
    }
}
