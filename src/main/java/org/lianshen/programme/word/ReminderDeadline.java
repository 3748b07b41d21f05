package org.lianshen.programme.word;

import com.fasterxml.jackson.annotation.JsonValue;
import org.lianshen.language.word.Word;

/** Which of an expert's two deadlines a reminder is about. */
public enum ReminderDeadline implements Word {
    /** The review is to be claimed. */
    CLAIM("claim"),
    /** The sheet is to be sent. */
    REVIEW("review");

    private final String word;

    ReminderDeadline(String word) {
        this.word = word;
    }

    @Override
    @JsonValue
    public String word() {
        return word;
    }
}
