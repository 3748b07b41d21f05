package org.lianshen.round;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lianshen.programme.Pool;
import org.lianshen.programme.QuotaKind;

/** Counts projects and sums money of one pool against its quota and budget. */
final class Tally {

    private final Pool pool;
    private final Map<String, Integer> perField = new HashMap<>();
    private int count;
    private BigDecimal sum = BigDecimal.ZERO;
    private @Nullable String endedBy;

    Tally(Pool pool) {
        this.pool = pool;
    }

    /** Takes the next of the ranking, unless the line is drawn above it or it draws the line; tells which. */
    Place takeInOrder(Standing standing) {
        if (endedBy != null) {
            return Place.in(pool, Place.Reason.BELOW, endedBy, this);
        }
        if (!fieldHasRoom(standing)) {
            return Place.in(pool, Place.Reason.FIELD, null, this);
        }
        if (!hasRoom() || !hasMoney(standing)) {
            endedBy = standing.number();
            return Place.in(pool, hasRoom() ? Place.Reason.BUDGET : Place.Reason.QUOTA, null, this);
        }
        var place = Place.in(pool, Place.Reason.WITHIN, null, this);
        add(standing);
        return place;
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

    private boolean fieldHasRoom(Standing standing) {
        return pool.quotaPerField() == null || perField.getOrDefault(field(standing), 0) < pool.quotaPerField();
    }

    private static String field(Standing standing) {
        return Objects.requireNonNullElse(standing.field(), "");
    }
}
