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
            case WITHIN -> new Text("在资助线以上", "above the line");
            case QUOTA -> new Text("至此截止：项目数已满", "ends the list: all places are taken");
            case BUDGET ->
                new Text(
                        "至此截止：申请 " + yuan(requested) + " 元，仅余 " + yuan(budgetLeft) + " 元",
                        "ends the list: asks for CNY " + yuan(requested) + ", CNY " + yuan(budgetLeft) + " is left");
            case BELOW -> new Text("在资助线以下：名单在 " + endedBy + " 处截止", "below the line, which " + endedBy + " ended");
            case FIELD -> new Text("该领域项目数已满", "the places of its field are taken");
            case NO_POOL -> new Text("其领域不属于任何经费池", "its field belongs to no pool");
            case GONE -> new Text("已退出本轮", "has left the round");
        };
    }

    private static String yuan(BigDecimal amount) {
        return String.format(Locale.ROOT, "%,.2f", amount);
    }
}
