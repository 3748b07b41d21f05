package org.lianshen.confirmation;

import com.fasterxml.jackson.annotation.JsonValue;
import org.lianshen.programme.Word;

/** What a liaison officer decides where no confirmation came and the guideline does not say void. */
public enum MissingDecision implements Word {
    /** The proposal goes on. */
    ELIGIBLE("eligible"),
    /** It does not. */
    REFUSE("refuse");

    private final String wire;

    MissingDecision(String wire) {
        this.wire = wire;
    }

    @Override
    @JsonValue
    public String wire() {
        return wire;
    }
}
