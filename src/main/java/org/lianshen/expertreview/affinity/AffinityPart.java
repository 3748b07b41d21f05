package org.lianshen.expertreview.affinity;

/** What an affinity is made of. */
public enum AffinityPart {
    /** The proposal's field among the expert's. */
    FIELD,
    /** The proposal's keywords among the expert's. */
    KEYWORDS,
    /** All that the proposal says among all that the expert says. */
    TEXT,
    /** What the expert wishes. */
    WISH
}
