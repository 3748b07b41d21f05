package org.lianshen.round;

import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lianshen.language.Text;
import org.lianshen.programme.Pool;

/**
 * Why a proposal stands above or below the cut line of its pool.
 *
 * @param reason in a word
 * @param endedBy the proposal that ended the pool's list, where this one stands below it
 * @param placesLeft places the pool has left before this proposal's turn; 0 without a pool
 * @param budgetLeft CNY yuan the pool has left before this proposal's turn; 0 without a pool
 */
public record CutLinePlacement(Reason reason, @Nullable String endedBy, int placesLeft, BigDecimal budgetLeft) {

    /** Why. */
    public enum Reason {
        /** Quota and budget hold it. */
        WITHIN,
        /** It ends the list: all places are taken. */
        QUOTA,
        /** It ends the list: it asks for more than is left. */
        BUDGET,
        /** The list ended above it, and nobody leaps over. */
        BELOW,
        /** The places of its field are taken; the list of the other fields goes on. */
        FIELD,
        /** Its field belongs to no pool. */
        NO_POOL,
        /** It has left the round. */
        GONE;

        /** The word of the interface. */
        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    static CutLinePlacement without(Reason reason) {
        return new CutLinePlacement(reason, null, 0, BigDecimal.ZERO);
    }

    static CutLinePlacement in(Pool pool, Reason reason, @Nullable String endedBy, PoolUsage usage) {
        return new CutLinePlacement(
                reason,
                endedBy,
                Math.max(0, pool.quota() - usage.count()),
                pool.budget().subtract(usage.sum()));
    }

    /** The reason in words. */
    Text text(BigDecimal requested) {
        return switch (reason) {
            case WITHIN -> Text.of("round.place.above-line");
            case QUOTA -> Text.of("round.place.ends-by-quota");
            case BUDGET -> Text.of("round.place.ends-by-budget", yuan(requested), yuan(budgetLeft));
            case BELOW -> Text.of("round.place.below-line", endedBy);
            case FIELD -> Text.of("round.place.field-full");
            case NO_POOL -> Text.of("round.place.no-pool");
            case GONE -> Text.of("round.place.left-round");
        };
    }

    private static String yuan(BigDecimal amount) {
        return String.format(Locale.ROOT, "%,.2f", amount);
    }
}
