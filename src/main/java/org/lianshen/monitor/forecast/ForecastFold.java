package org.lianshen.monitor.forecast;

import org.lianshen.database.TransactionLocks;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Counts, now and then, how long cases took that ended since the last time, as far as ended activities are counted. */
@Component
public class ForecastFold {

    private static final String LOCK = "forecast_fold";

    private final ForecastRepository cases;
    private final TransactionLocks locks;
    private final TransactionOperations transactions;

    ForecastFold(ForecastRepository cases, TransactionLocks locks, TransactionOperations transactions) {
        this.cases = cases;
        this.locks = locks;
        this.transactions = transactions;
    }

    /** Counts what may be counted. */
    @Scheduled(fixedDelayString = "${lianshen.sweep-interval}", initialDelayString = "${lianshen.sweep-interval}")
    public void sweep() {
        transactions.executeWithoutResult(status -> {
            locks.alone(LOCK);
            var after = cases.countedUntil();
            var until = cases.settledUntil();
            if (after.isBefore(until)) {
                cases.count(after, until);
            }
        });
    }
}
