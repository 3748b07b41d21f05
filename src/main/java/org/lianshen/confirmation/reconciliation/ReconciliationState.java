package org.lianshen.confirmation.reconciliation;

import com.fasterxml.jackson.annotation.JsonValue;
import org.lianshen.language.Text;
import org.lianshen.programme.word.Word;

/** On whose list an application stands. */
public enum ReconciliationState implements Word {
    /** On both. */
    BOTH("both", "双方均有", "on both lists"),
    /** On ours only, and the agency's deadline has passed, or the proposal has ended. */
    CN_ONLY("cn-only", "仅中方", "Chinese side only"),
    /** On the agency's only. */
    FOREIGN_ONLY("foreign-only", "仅外方", "foreign side only"),
    /** On ours so far; the agency may still answer. */
    PENDING("pending", "等待外方", "pending"),
    /** On both, but they do not agree, and nobody has settled it. */
    MISMATCH("mismatch", "内容不一致", "mismatch");

    private final String word;
    private final Text label;

    ReconciliationState(String word, String zh, String en) {
        this.word = word;
        this.label = new Text(zh, en);
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
