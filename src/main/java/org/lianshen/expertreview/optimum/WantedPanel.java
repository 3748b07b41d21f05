package org.lianshen.expertreview.optimum;

import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A proposal and the panel it wants.
 *
 * @param id the identity of the proposal
 * @param demand how many experts it wants in all, those already fixed included
 * @param languages for each of them the panel wants somebody who reads it, or keeps a seat empty; where more are
 *     missing than seats are left to fill, the first by name count
 */
public record WantedPanel(String id, int demand, SortedSet<String> languages) {

    /**
     * Nothing is kept that could be changed from outside.
     *
     * @throws IllegalArgumentException if the demand is negative or a word cannot stand in a line
     */
    public WantedPanel {
        CanonicalText.requireWord(id);
        languages = CanonicalText.words(languages);
        if (demand < 0) {
            throw new IllegalArgumentException("demand of " + id + ": " + demand);
        }
    }

    /** A panel that wants no language. */
    public WantedPanel(String id, int demand) {
        this(id, demand, new TreeSet<>());
    }

    /** The same panel, which wants another number of experts. */
    public WantedPanel wanting(int other) {
        return new WantedPanel(id, other, languages);
    }

    /** The same panel, which wants these languages. */
    public WantedPanel reading(Collection<String> others) {
        return new WantedPanel(id, demand, new TreeSet<>(others));
    }
}
