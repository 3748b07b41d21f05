package org.lianshen.monitor.activity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import org.lianshen.database.TransactionLocks;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Counts, now and then, what ended since the last time. What is counted never changes any more: only what ended before
 * a moment that lies a while back, and after which every transaction has ended that was begun before it.
 */
@Component
public class ActivityFold {

    private static final Duration WHILE = Duration.ofMinutes(1);
    private static final int PORTION = 20_000;
    private static final String LOCK = "activity_fold";

    private final ActivityRepository activities;
    private final FoldRepository folds;
    private final TransactionLocks locks;
    private final TransactionOperations transactions;
    private final Clock clock;
    private final Deque<Look> looks = new ArrayDeque<>();

    ActivityFold(
            ActivityRepository activities,
            FoldRepository folds,
            TransactionLocks locks,
            TransactionOperations transactions,
            Clock clock) {
        this.activities = activities;
        this.folds = folds;
        this.locks = locks;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Looks once, and counts what may be counted. */
    @Scheduled(fixedDelayString = "${lianshen.sweep-interval}", initialDelayString = "${lianshen.sweep-interval}")
    public synchronized void sweep() {
        var now = activities.transactions();
        looks.addLast(new Look(clock.instant(), now.next(), System.nanoTime()));
        Instant settled = null;
        while (!looks.isEmpty() && looks.getFirst().isSettled(now.oldest())) {
            settled = looks.removeFirst().at();
        }
        if (settled != null) {
            fold(settled);
        }
    }

    /** Counts what ended up to a moment after which nothing more is said to have ended before it. */
    public void fold(Instant until) {
        boolean more = true;
        while (more) {
            more = Boolean.TRUE.equals(transactions.execute(status -> portion(until)));
        }
    }

    private boolean portion(Instant until) {
        locks.alone(LOCK);
        var after = activities.foldedUntil();
        if (!after.isBefore(until)) {
            return false;
        }
        var end = activities.portion(after, until, PORTION);
        folds.fold(new FoldedActivities(activities.ended(after, end)), end);
        return end.isBefore(until);
    }

    /** One look at the clock: which transactions had not begun then, and when that was by the machine's own count. */
    private record Look(Instant at, long next, long nanos) {

        boolean isSettled(long oldest) {
            return oldest >= next && System.nanoTime() - nanos >= WHILE.toNanos();
        }
    }
}
