package org.lianshen.models;

import org.lianshen.language.word.Word;

/** How far a change has come. */
public enum ChangeState implements Word {
    /** Waits for the second person. */
    OPEN("open"),
    /** Has errors, or a second person said no; another change may follow. */
    REFUSED("refused"),
    /** Approved, and on its way to being live. */
    APPROVED("approved"),
    /** New proposals go by it. */
    LIVE("live");

    private final String word;

    ChangeState(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
