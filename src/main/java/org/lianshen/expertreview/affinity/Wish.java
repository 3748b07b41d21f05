package org.lianshen.expertreview.affinity;

/** What an expert has declared about reviewing a proposal; whoever has declared nothing has no wish. */
public enum Wish {
    /** Adds {@value AffinityPoints#EAGER} points. */
    EAGER,
    /** Adds {@value AffinityPoints#WILLING} points. */
    WILLING,
    /** Leaves a tenth, so that the nearest comes first where nobody else is left. */
    NOT_WANTED
}
