package org.lianshen.programme;

import com.fasterxml.jackson.annotation.JsonValue;
import org.lianshen.language.word.Word;

/** The deadlines of a direction that an officer may extend. */
public enum DeadlineKind implements Word {
    /** Applicants submit until then. */
    APPLICANTS("applicants"),
    /** Recommenders recommend until then. */
    RECOMMENDERS("recommenders"),
    /** The foreign agency confirms until then. */
    AGENCY("agency"),
    /** Experts review until then. */
    REVIEW("review");

    private final String word;

    DeadlineKind(String word) {
        this.word = word;
    }

    @Override
    @JsonValue
    public String word() {
        return word;
    }
}
