package org.lianshen.process.migration;

import org.lianshen.language.word.Word;

/** What became of a tree. */
enum TreeState implements Word {
    WAITING("waiting"),
    /** It goes by the live models, or would. */
    MIGRATED("migrated"),
    /** It goes on as before. */
    STAYED("stayed");

    private final String word;

    TreeState(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
