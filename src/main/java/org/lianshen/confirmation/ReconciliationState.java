package org.lianshen.confirmation;

import com.fasterxml.jackson.annotation.JsonValue;
import org.lianshen.programme.Word;

/** On whose list an application stands. */
public enum ReconciliationState implements Word {
    /** On both. */
    BOTH("both"),
    /** On ours only, and the agency's deadline has passed, or the proposal has ended. */
    CN_ONLY("cn-only"),
    /** On the agency's only. */
    FOREIGN_ONLY("foreign-only"),
    /** On ours so far; the agency may still answer. */
    PENDING("pending"),
    /** On both, but they do not agree, and nobody has settled it. */
    MISMATCH("mismatch");

    private final String wire;

    ReconciliationState(String wire) {
        this.wire = wire;
    }

    @Override
    @JsonValue
    public String wire() {
        return wire;
    }
}
