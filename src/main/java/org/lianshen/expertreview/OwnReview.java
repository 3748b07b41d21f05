package org.lianshen.expertreview;

import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lianshen.expertreview.assignment.AssignmentId;
import org.lianshen.expertreview.assignment.AssignmentState;
import org.lianshen.expertreview.sheet.SheetReceipt;
import org.lianshen.expertreview.sheet.SheetVersion;
import org.lianshen.language.Text;
import org.lianshen.programme.DirectionId;
import org.lianshen.proposal.ProposalNumber;
import org.lianshen.proposal.ProposalStatus;

/**
 * A review as the expert who was asked for it sees it.
 *
 * @param id the assignment's id
 * @param number the proposal
 * @param direction which direction of which call
 * @param title the proposal's title
 * @param due until when the review is due
 * @param state where it stands
 * @param score the score of the sheet that was sent, from 0 to 100, three decimals; null where none was
 * @param receipt the receipt of that sheet, or null
 * @param deliberatesUntil until when the expert may read the others and revise; null where they do not deliberate
 * @param longerPeriod what the expert asked for last, or null
 * @param ended what became of the sheet that was sent before, while another is awaited; null where none was sent
 * @param mayTakeBack whether the expert may ask for the sheet back, unless the round is ranked
 * @param outcome how the proposal ended, once it is decided; null before
 */
public record OwnReview(
        AssignmentId id,
        ProposalNumber number,
        DirectionId direction,
        Text title,
        Instant due,
        State state,
        @Nullable BigDecimal score,
        @Nullable SheetReceipt receipt,
        @Nullable Instant deliberatesUntil,
        @Nullable LongerPeriod longerPeriod,
        SheetVersion.@Nullable End ended,
        boolean mayTakeBack,
        @Nullable ProposalStatus outcome) {

    /** Where a review stands, in the expert's eyes. */
    public enum State {
        /** Asked for; nobody has claimed the task. */
        INVITED(Text.of("expertreview.own.invited")),
        /** The expert has claimed the task. */
        CLAIMED(Text.of("expertreview.own.claimed")),
        /** The sheet is in. */
        SENT(Text.of("expertreview.own.sent")),
        /** The expert declined. */
        DECLINED(Text.of("expertreview.own.declined")),
        /** The expert declared a conflict of interest. */
        CONFLICT(Text.of("expertreview.own.conflict")),
        /** It is not awaited any more: too late, given to somebody else, or the proposal left the review. */
        REPLACED(Text.of("expertreview.own.replaced"));

        private final Text label;

        State(Text label) {
            this.label = label;
        }

        static State of(AssignmentState state, boolean claimed) {
            return switch (state) {
                case INVITED -> claimed ? CLAIMED : INVITED;
                case SCORED -> SENT;
                case DECLINED -> DECLINED;
                case CONFLICT -> CONFLICT;
                case OVERDUE, REPLACED, DROPPED, WITHDRAWN -> REPLACED;
            };
        }

        /** The word as programs spell it. */
        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The words people see. */
        public Text label() {
            return label;
        }

        /** Whether a sheet is still awaited. */
        public boolean isOpen() {
            return this == INVITED || this == CLAIMED;
        }
    }
}
