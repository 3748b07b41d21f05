package org.lianshen.round;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.lianshen.programme.Pool;
import org.lianshen.programme.QuotaKind;

/** Counts projects and sums money of one pool against its quota and budget. */
final class Tally {

    private final Pool pool;
    private final Map<String, Integer> perField = new HashMap<>();
    private int count;
    private BigDecimal sum = BigDecimal.ZERO;
    private boolean closed;

    Tally(Pool pool) {
        this.pool = pool;
    }

    /** Takes the next of the ranking, unless the line is drawn above it. */
    boolean takesInOrder(Standing standing) {
        if (closed || !fieldHasRoom(standing)) {
            return false;
        }
        if (!hasRoom() || !hasMoney(standing)) {
            closed = true;
            return false;
        }
        add(standing);
        return true;
    }

    /** Whether it fits into what is left. */
    boolean fits(Standing standing) {
        return hasRoom() && fieldHasRoom(standing) && hasMoney(standing);
    }

    /** Whether it fits by the chair's decision, which may exceed an approximate quota but never a budget. */
    boolean fitsByDecision(Standing standing) {
        boolean about = pool.quotaKind() == QuotaKind.ABOUT;
        return hasMoney(standing) && (about || hasRoom() && fieldHasRoom(standing));
    }

    void add(Standing standing) {
        count++;
        sum = sum.add(standing.requested());
        perField.merge(field(standing), 1, Integer::sum);
    }

    boolean hasMoney(Standing standing) {
        return sum.add(standing.requested()).compareTo(pool.budget()) <= 0;
    }

    Pool pool() {
        return pool;
    }

    private boolean hasRoom() {
        return count < pool.quota();
    }

    private boolean fieldHasRoom(Standing standing) {
        return pool.quotaPerField() == null || perField.getOrDefault(field(standing), 0) < pool.quotaPerField();
    }

    private static String field(Standing standing) {
        return Objects.requireNonNullElse(standing.field(), "");
    }
}
