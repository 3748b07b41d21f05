package org.lianshen.expertreview.affinity;

import java.util.List;

/**
 * Why an affinity is what it is.
 *
 * @param score the affinity in ten-thousandths, which is the sum of the parts' points
 * @param shares the parts that add something or take it away
 */
public record AffinityExplanation(int score, List<Share> shares) {

    /** Keeps its own copy of the list. */
    public AffinityExplanation {
        shares = List.copyOf(shares);
    }

    /**
     * What one part adds.
     *
     * @param part which part
     * @param points in ten-thousandths; negative where a wish takes away
     * @param words what both sides have, the weightiest first; their points add up to the part's, and a wish has none
     */
    public record Share(AffinityPart part, int points, List<AffinityWord> words) {

        /** Keeps its own copy of the list. */
        public Share {
            words = List.copyOf(words);
        }
    }
}
