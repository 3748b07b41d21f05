package org.lianshen.confirmation;

import com.fasterxml.jackson.annotation.JsonValue;
import org.lianshen.programme.Word;

/** Whether an agency's entry has found its proposal. */
public enum MatchState implements Word {
    /** Exactly one proposal is meant. */
    MATCHED("matched"),
    /** None is, so far. */
    UNMATCHED("unmatched"),
    /** Several may be, or one, but not surely. */
    AMBIGUOUS("ambiguous");

    private final String wire;

    MatchState(String wire) {
        this.wire = wire;
    }

    @Override
    @JsonValue
    public String wire() {
        return wire;
    }
}
