package org.lianshen.confirmation;

import org.jspecify.annotations.Nullable;
import org.lianshen.programme.Word;

/** What a decision on a late or contradicting confirmation comes to. */
public enum LateOutcome implements Word {
    /** The proposal becomes eligible after all. */
    REINSTATE("reinstate", "reinstated"),
    /** It is refused after all. */
    REFUSE("refuse", Causes.AGENCY_REJECTED),
    /** Nothing changes. */
    KEEP("keep", null);

    private final String word;
    private final @Nullable String cause;

    LateOutcome(String word, @Nullable String cause) {
        this.word = word;
        this.cause = cause;
    }

    @Override
    public String word() {
        return word;
    }

    /** The cause of the proposal's step; null where it takes none. */
    public @Nullable String cause() {
        return cause;
    }
}
