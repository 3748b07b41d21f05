package org.lianshen.expertreview.selfcheck;

import java.util.Locale;
import org.lianshen.language.word.Word;

/** What an expert marks a conflict with. */
public enum MarkedThing implements Word {
    /** A proposal, by its number. */
    PROPOSAL,
    /** An organisation that takes part in some proposal of the direction, by its name. */
    ORGANISATION,
    /** A person who does. */
    PERSON;

    @Override
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
