package org.lianshen.expertreview.recusal;

import org.lianshen.language.Text;

/** Which data a ground against an expert is read from. */
public enum GroundSource {
    /** What is known of the expert. */
    EXPERT_RECORD(Text.of("expertreview.ground-source.expert-record"), true),
    /** What the proposals of the direction say. */
    PROPOSAL(Text.of("expertreview.ground-source.proposal"), true),
    /** The expert declared it. */
    DECLARED(Text.of("expertreview.ground-source.declared"), true),
    /** The expert marked it before the assignment. */
    SELF_CHECK(Text.of("expertreview.ground-source.self-check"), true),
    /** What the expert is asked for, and can take up: no conflict of interest. */
    ASSIGNMENT(Text.of("expertreview.ground-source.assignment"), false);

    private final Text label;
    private final boolean conflict;

    GroundSource(Text label, boolean conflict) {
        this.label = label;
        this.conflict = conflict;
    }

    /** The words people see. */
    public Text label() {
        return label;
    }

    /** Whether its grounds are conflicts of interest, which also end a review that has begun. */
    public boolean isOfConflicts() {
        return conflict;
    }
}
