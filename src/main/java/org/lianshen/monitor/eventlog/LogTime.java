package org.lianshen.monitor.eventlog;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.lianshen.time.Beijing;

/** Moments as logs write them: ISO 8601, to the millisecond, with Beijing's offset. */
final class LogTime {

    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSxxx");

    private LogTime() {}

    static String of(Instant moment) {
        return FORMAT.format(moment.truncatedTo(ChronoUnit.MILLIS).atZone(Beijing.ZONE));
    }
}
