package org.lianshen.expertreview.affinity;

/**
 * How much it adds that a term stands in a text more often: BM25's measure, from 0 to 1.
 *
 * @param halfway how often a term must count to reach a half in a text of usual length; 0: once is all
 * @param length how much the length of a text matters, from 0 (not) to 1 (fully)
 */
record Saturation(double halfway, double length) {

    /** A text of names: a term is there or not. */
    static final Saturation NAMES = new Saturation(0, 0);

    double of(int count, double relativeLength) {
        return count / (count + halfway * (1 - length + length * relativeLength));
    }
}
