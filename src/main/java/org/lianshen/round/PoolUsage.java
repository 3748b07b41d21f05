package org.lianshen.round;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lianshen.programme.Pool;
import org.lianshen.programme.word.QuotaKind;

/** Counts projects and sums money of one pool against its quota and budget. */
final class PoolUsage {

    private final Pool pool;
    private final Map<String, Integer> perField = new HashMap<>();
    private int count;
    private BigDecimal sum = BigDecimal.ZERO;
    private @Nullable String endedBy;

    PoolUsage(Pool pool) {
        this.pool = pool;
    }

    /** Takes the next of the ranking, unless the line is drawn above it or it draws the line; tells which. */
    CutLinePlacement takeInOrder(RankedProposal ranked) {
        if (endedBy != null) {
            return CutLinePlacement.in(pool, CutLinePlacement.Reason.BELOW, endedBy, this);
        }
        if (!fieldHasRoom(ranked)) {
            return CutLinePlacement.in(pool, CutLinePlacement.Reason.FIELD, null, this);
        }
        if (!hasRoom() || !hasMoney(ranked)) {
            endedBy = ranked.number().value();
            return CutLinePlacement.in(
                    pool, hasRoom() ? CutLinePlacement.Reason.BUDGET : CutLinePlacement.Reason.QUOTA, null, this);
        }
        var placement = CutLinePlacement.in(pool, CutLinePlacement.Reason.WITHIN, null, this);
        add(ranked);
        return placement;
    }

    /** Whether it fits by the chair's decision, which may exceed an approximate quota but never a budget. */
    boolean fitsByDecision(RankedProposal ranked) {
        boolean about = pool.quotaKind() == QuotaKind.ABOUT;
        return hasMoney(ranked) && (about || hasRoom() && fieldHasRoom(ranked));
    }

    void add(RankedProposal ranked) {
        count++;
        sum = sum.add(ranked.requested());
        perField.merge(field(ranked), 1, Integer::sum);
    }

    boolean hasMoney(RankedProposal ranked) {
        return sum.add(ranked.requested()).compareTo(pool.budget()) <= 0;
    }

    /** Projects counted. */
    int count() {
        return count;
    }

    /** CNY yuan summed. */
    BigDecimal sum() {
        return sum;
    }

    Pool pool() {
        return pool;
    }

    private boolean hasRoom() {
        return count < pool.quota();
    }

    private boolean fieldHasRoom(RankedProposal ranked) {
        return pool.quotaPerField() == null || perField.getOrDefault(field(ranked), 0) < pool.quotaPerField();
    }

    private static String field(RankedProposal ranked) {
        return Objects.requireNonNullElse(ranked.field(), "");
    }
}
