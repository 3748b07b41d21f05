package org.lianshen.round;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lianshen.language.word.Word;
import org.lianshen.proposal.ProposalNumber;

/**
 * The chair's departure from the cut line for one proposal.
 *
 * @param number the proposal
 * @param verdict to fund although below, or to decline although above; as it comes in it may be missing
 * @param reason why; mandatory
 */
public record CutLineDeparture(
        ProposalNumber number,
        @Nullable Verdict verdict,
        @Nullable String reason) {

    /** What the chair wants instead. */
    public enum Verdict implements Word {
        /** On the proposed list. */
        FUND,
        /** Not on the proposed list, nor on the reserve. */
        DECLINE;

        /** The word forms and the database use. */
        @JsonValue
        @Override
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
