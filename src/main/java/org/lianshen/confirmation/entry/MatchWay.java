package org.lianshen.confirmation.entry;

import org.lianshen.language.word.Word;

/** How an entry found its proposal. */
public enum MatchWay implements Word {
    /** It gives our number. */
    OUR_NUMBER("our-number"),
    /** It gives the reference that the proposal declares. */
    REFERENCE("reference"),
    /** It speaks of an application that an earlier entry spoke of. */
    FOLLOW_UP("follow-up"),
    /** It is the same by who and what it is. */
    LIKENESS("likeness"),
    /** A liaison officer said so. */
    PERSON("person");

    private final String word;

    MatchWay(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
