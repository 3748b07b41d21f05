package org.lianshen.expertreview.affinity;

import org.jspecify.annotations.Nullable;

/**
 * What the parts of an affinity are worth, in ten-thousandths. Where a proposal names no field or no keywords, its
 * texts get those points, too: what an applicant leaves out makes no proposal poorer than another.
 *
 * @param field for the field
 * @param keywords for the keywords
 * @param text for all texts
 */
record AffinityPoints(int field, int keywords, int text) {

    /** The most that an affinity can be. */
    static final int ALL = 10_000;

    /** What {@link Wish#EAGER} adds. */
    static final int EAGER = 1_000;

    /** What {@link Wish#WILLING} adds. */
    static final int WILLING = 500;

    private static final int FIELD = 700;
    private static final int KEYWORDS = 1_500;
    private static final int LEFT_TO_UNWANTED = 10;

    static AffinityPoints of(boolean field, boolean keywords) {
        int forField = field ? FIELD : 0;
        int forKeywords = keywords ? KEYWORDS : 0;
        return new AffinityPoints(forField, forKeywords, ALL - EAGER - forField - forKeywords);
    }

    int most(AffinityPart part) {
        return switch (part) {
            case FIELD -> field;
            case KEYWORDS -> keywords;
            case TEXT -> text;
            case WISH -> EAGER;
        };
    }

    /** What the wish adds to what was known; less than nothing where it takes away. */
    static int wished(@Nullable Wish wish, int known) {
        if (wish == null) {
            return 0;
        }
        return switch (wish) {
            case EAGER -> EAGER;
            case WILLING -> WILLING;
            case NOT_WANTED -> known / LEFT_TO_UNWANTED - known;
        };
    }
}
