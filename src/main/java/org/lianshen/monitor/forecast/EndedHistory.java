package org.lianshen.monitor.forecast;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** All cases that ended. What is counted is kept until it is counted further. */
@Component
class EndedHistory {

    private final ForecastRepository cases;
    private volatile Counted kept = new Counted(Instant.EPOCH, List.of());

    private record Counted(Instant until, List<EndedCases> cases) {}

    EndedHistory(ForecastRepository cases) {
        this.cases = cases;
    }

    /** Within a transaction that sees one state of the database. */
    List<EndedCases> all() {
        var until = cases.countedUntil();
        var counted = kept;
        if (!counted.until().equals(until)) {
            counted = new Counted(until, cases.counted());
            kept = counted;
        }
        var all = new ArrayList<>(counted.cases());
        all.addAll(cases.endedAfter(until));
        return all;
    }
}
