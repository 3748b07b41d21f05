package org.lianshen.expertreview.affinity;

import java.util.Locale;
import org.lianshen.language.word.Word;

/** What an expert has declared about reviewing a proposal; whoever has declared nothing has no wish. */
public enum Wish implements Word {
    /** Adds {@value AffinityPoints#EAGER} points. */
    EAGER,
    /** Adds {@value AffinityPoints#WILLING} points. */
    WILLING,
    /** Leaves a tenth, so that the nearest comes first where nobody else is left. */
    NOT_WANTED;

    /** The word as programs and the database spell it. */
    @Override
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
