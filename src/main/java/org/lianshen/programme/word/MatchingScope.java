package org.lianshen.programme.word;

import com.fasterxml.jackson.annotation.JsonValue;
import org.lianshen.language.word.Word;

/** Whose enterprises must match the government funding they receive with their own. */
public enum MatchingScope implements Word {
    /** Nobody's. */
    NONE("none"),
    /** Each Chinese enterprise. */
    CHINESE("chinese"),
    /** Each enterprise on either side. */
    ALL("all");

    private final String word;

    MatchingScope(String word) {
        this.word = word;
    }

    @Override
    @JsonValue
    public String word() {
        return word;
    }
}
