package org.lianshen.expertreview;

/** How far the scores of a proposal are apart, as the call sees it. */
public enum Spread {
    /** Near enough, or the call does not mind, or nothing is left to be done about it. */
    CLOSE,
    /** Too far: one more expert is to be asked. */
    ONE_MORE,
    /** Too far: the experts are to deliberate. */
    FAR_APART
}
