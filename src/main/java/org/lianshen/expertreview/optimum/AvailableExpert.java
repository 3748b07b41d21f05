package org.lianshen.expertreview.optimum;

import java.util.SortedSet;
import java.util.TreeSet;

/**
 * An expert who may be seated.
 *
 * @param expert the identity
 * @param free how many seats of this round they may take in all, those already fixed included
 * @param load how many reviews they carry besides, for balance alone
 * @param organisation whose limit counts them; empty if none does
 * @param languages what they read
 */
public record AvailableExpert(String expert, int free, int load, String organisation, SortedSet<String> languages) {

    /**
     * Nothing is kept that could be changed from outside.
     *
     * @throws IllegalArgumentException if a number is negative or a word cannot stand in a line
     */
    public AvailableExpert {
        CanonicalText.requireWord(expert);
        CanonicalText.requireLine(organisation);
        languages = CanonicalText.words(languages);
        if (free < 0 || load < 0) {
            throw new IllegalArgumentException("free and load of " + expert + ": " + free + ", " + load);
        }
    }

    /** Somebody of no organisation and no language. */
    public AvailableExpert(String expert, int free, int load) {
        this(expert, free, load, "", new TreeSet<>());
    }

    /** The same expert, who may take another number of seats. */
    public AvailableExpert freeFor(int other) {
        return new AvailableExpert(expert, other, load, organisation, languages);
    }
}
