package org.lianshen.confirmation.reconciliation;

import com.fasterxml.jackson.annotation.JsonValue;
import org.lianshen.language.word.Word;

/** What a liaison officer decides where the two applications differ. */
public enum SettlementDecision implements Word {
    /** The differences are of no weight. */
    ACCEPT("accept"),
    /** The applicant has to correct the proposal. */
    RETURN("return");

    private final String word;

    SettlementDecision(String word) {
        this.word = word;
    }

    @Override
    @JsonValue
    public String word() {
        return word;
    }
}
