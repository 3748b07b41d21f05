package org.lianshen.process.migration;

import org.lianshen.language.word.Word;

/** What becomes of timers that are set, where the new model has another rule for them. */
public enum TimerChoice implements Word {
    /** They fire when they were to fire. */
    KEEP("keep"),
    /** They fire when the new rule says, counted from when they were set. */
    RULE("rule");

    private final String word;

    TimerChoice(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
