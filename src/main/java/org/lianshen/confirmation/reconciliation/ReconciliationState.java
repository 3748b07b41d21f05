package org.lianshen.confirmation.reconciliation;

import com.fasterxml.jackson.annotation.JsonValue;
import org.lianshen.language.Text;
import org.lianshen.language.word.Word;

/** On whose list an application stands. */
public enum ReconciliationState implements Word {
    /** On both. */
    BOTH("both", Text.of("confirmation.reconciliation-state.both")),
    /** On ours only, and the agency's deadline has passed, or the proposal has ended. */
    CN_ONLY("cn-only", Text.of("confirmation.reconciliation-state.cn-only")),
    /** On the agency's only. */
    FOREIGN_ONLY("foreign-only", Text.of("confirmation.reconciliation-state.foreign-only")),
    /** On ours so far; the agency may still answer. */
    PENDING("pending", Text.of("confirmation.reconciliation-state.pending")),
    /** On both, but they do not agree, and nobody has settled it. */
    MISMATCH("mismatch", Text.of("confirmation.reconciliation-state.mismatch"));

    private final String word;
    private final Text label;

    ReconciliationState(String word, Text text) {
        this.word = word;
        this.label = text;
    }

    /** The word people read. */
    public Text label() {
        return label;
    }

    @Override
    @JsonValue
    public String word() {
        return word;
    }
}
