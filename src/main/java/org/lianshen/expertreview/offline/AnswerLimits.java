package org.lianshen.expertreview.offline;

/** How many characters an answer may have: as many as its field in the form, where the draft goes on. */
final class AnswerLimits {

    /** The comment on a criterion. */
    static final int CRITERION_COMMENT = 2_000;

    /** The overall assessment, and the remark to the panel. */
    static final int WHOLE = 4_000;

    private AnswerLimits() {}
}
