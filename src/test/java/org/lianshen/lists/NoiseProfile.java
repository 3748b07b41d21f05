package org.lianshen.lists;

/**
 * How often each noise comes.
 *
 * @param missing a field is absent
 * @param typo a word or name has a letter wrong
 * @param secondTypo a second one
 * @param reordered words or names in another order
 * @param initials given names as initials
 * @param otherScript Chinese names, titles, organisations in Chinese characters rather than English
 * @param abbreviated organisations with abbreviations or as an acronym
 * @param form legal form changed or left out
 * @param dropped a word of the title is left out
 * @param replaced a word of the title is replaced
 * @param months duration is another
 */
record NoiseProfile(
        double missing,
        double typo,
        double secondTypo,
        double reordered,
        double initials,
        double otherScript,
        double abbreviated,
        double form,
        double dropped,
        double replaced,
        double months) {

    static final NoiseProfile USUAL =
            new NoiseProfile(0.06, 0.20, 0.10, 0.35, 0.08, 0.12, 0.25, 0.50, 0.15, 0.15, 0.10);
    static final NoiseProfile HARSH =
            new NoiseProfile(0.18, 0.45, 0.40, 0.50, 0.20, 0.20, 0.50, 0.70, 0.40, 0.40, 0.25);

    /** Made and run after everything was fixed: initials and short forms nearly everywhere. */
    static final NoiseProfile UNSEEN =
            new NoiseProfile(0.12, 0.35, 0.60, 0.80, 0.50, 0.05, 0.80, 0.90, 0.30, 0.30, 0.50);
}
