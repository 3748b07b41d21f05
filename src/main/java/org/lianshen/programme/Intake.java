package org.lianshen.programme;

/** How much has come in. A higher floor knows; this one asks before it closes an intake. */
public interface Intake {

    /** The figures of one direction at this moment. */
    Figures figures(DirectionId direction);

    /**
     * How many proposals a direction has.
     *
     * @param submitted submitted and not withdrawn
     * @param drafts not submitted yet
     */
    record Figures(int submitted, int drafts) {}
}
