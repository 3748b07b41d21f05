package org.lianshen.proposal.blinding;

import org.lianshen.language.Text;

/** A file, or a part of it, holds something that cannot be taken out. */
public final class Uncleanable extends Exception {

    private final transient Text text;

    Uncleanable(Text text) {
        super(text.both());
        this.text = text;
    }

    /** What is in the way, where, and what would do. */
    public Text text() {
        return text;
    }
}
