package org.lianshen.round;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lianshen.language.Blank;
import org.lianshen.language.Text;
import org.lianshen.language.word.Word;
import org.lianshen.programme.DirectionId;
import org.lianshen.proposal.ProposalNumber;

/**
 * An objection (异议) to a proposal on public notice.
 *
 * @param id a UUID
 * @param direction which direction of which call
 * @param number the proposal
 * @param objector who objects, as they signed
 * @param email where the answer goes, or null where an officer brought it on paper
 * @param ground on what ground; academic judgement is none (NSFC regulation, art. 18)
 * @param signed whether the writing is signed
 * @param filedAt when it came
 * @param state where it stands
 * @param confirmUntil until when whoever reads the address may confirm it, or null
 * @param verifiedAt when they did, or null
 * @param reason why it was decided so, or null
 * @param decidedBy who decided, or null
 * @param decidedAt when, or null
 */
public record Objection(
        String id,
        @JsonUnwrapped DirectionId direction,
        ProposalNumber number,
        String objector,
        @Nullable String email,
        String ground,
        boolean signed,
        Instant filedAt,
        State state,
        @Nullable Instant confirmUntil,
        @Nullable Instant verifiedAt,
        @Nullable String reason,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt) {

    /** Whether the other says the same about the same proposal from the same hand; white space does not count. */
    boolean saysTheSameAs(Objection other) {
        return number.equals(other.number)
                && (email == null ? other.email == null : email.equalsIgnoreCase(other.email))
                && Blank.visible(objector).equals(Blank.visible(other.objector))
                && Blank.visible(ground).equals(Blank.visible(other.ground));
    }

    /** Where an objection stands. */
    public enum State implements Word {
        /** It waits until its address is confirmed. */
        UNVERIFIED(Text.of("round.objection.unverified")),
        OPEN(Text.of("round.objection.open")),
        UPHELD(Text.of("round.objection.upheld")),
        DISMISSED(Text.of("round.objection.dismissed")),
        /** Nobody confirmed its address in time. */
        LAPSED(Text.of("round.objection.lapsed"));

        private final Text label;

        State(Text text) {
            this.label = text;
        }

        /** The words people see. */
        public Text label() {
            return label;
        }

        /** The word models, forms and the database use. */
        @JsonValue
        @Override
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
