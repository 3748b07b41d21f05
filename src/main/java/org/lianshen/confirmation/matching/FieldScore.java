package org.lianshen.confirmation.matching;

/**
 * What one field says about a pair.
 *
 * @param similarity how alike the two are, 0–1
 * @param points what that is worth: bits of evidence, negative where it speaks against the pair
 */
public record FieldScore(double similarity, double points) {

    private static final double ALIKE = 0.6;
    private static final double OTHER = 0.3;

    /** Whether the field speaks for the pair. */
    boolean agrees() {
        return points > 0 && similarity >= ALIKE;
    }

    /** Whether it speaks clearly against it. */
    boolean contradicts() {
        return points < 0 && similarity < OTHER;
    }
}
