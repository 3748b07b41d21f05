package org.lianshen.confirmation.answer;

import org.jspecify.annotations.Nullable;
import org.lianshen.language.word.Word;
import org.lianshen.proposal.Cause;

/** What a decision on a late or contradicting confirmation comes to. */
public enum LateOutcome implements Word {
    /** The proposal becomes eligible after all. */
    REINSTATE("reinstate", Cause.REINSTATED),
    /** It is refused after all. */
    REFUSE("refuse", Cause.AGENCY_REJECTED),
    /** Nothing changes. */
    KEEP("keep", null);

    private final String word;
    private final @Nullable Cause cause;

    LateOutcome(String word, @Nullable Cause cause) {
        this.word = word;
        this.cause = cause;
    }

    @Override
    public String word() {
        return word;
    }

    /** The cause of the proposal's step; null where it takes none. */
    public @Nullable Cause cause() {
        return cause;
    }
}
