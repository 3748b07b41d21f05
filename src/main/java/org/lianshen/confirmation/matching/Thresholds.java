package org.lianshen.confirmation.matching;

/**
 * From when on the machine decides; points are bits of evidence.
 *
 * @param matched total from which a clear winner is matched
 * @param ambiguous total from which a pair is worth a person's look
 * @param margin points that the winner must be ahead of every other pair of either application
 */
public record Thresholds(double matched, double ambiguous, double margin) {

    /** Refuses what would let nothing, or anything, through. */
    public Thresholds {
        if (!(ambiguous > 0 && matched >= ambiguous && margin > 0)) {
            throw new IllegalArgumentException("matched >= ambiguous > 0 and margin > 0 are needed, not " + matched
                    + ", " + ambiguous + " and " + margin);
        }
    }
}
