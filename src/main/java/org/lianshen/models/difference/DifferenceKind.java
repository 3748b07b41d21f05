package org.lianshen.models.difference;

import org.lianshen.language.word.Word;

/** In which way an element differs. */
public enum DifferenceKind implements Word {
    ADDED("added"),
    REMOVED("removed"),
    /** It means something else. */
    CHANGED("changed"),
    /** It stands elsewhere in the drawing or the form, and means the same. */
    MOVED("moved");

    private final String word;

    DifferenceKind(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
