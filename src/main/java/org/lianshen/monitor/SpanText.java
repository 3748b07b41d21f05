package org.lianshen.monitor;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import org.lianshen.language.Text;

/** A length of time in its largest unit, as people say it. */
public final class SpanText {

    private static final long MINUTE = 60;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;

    private SpanText() {}

    /** The length, for instance {@code 3.5 d}, {@code 2 h}, {@code 12 min}, {@code 0 s}. */
    public static Text of(Duration span) {
        long seconds = Math.max(0, span.toSeconds());
        if (seconds >= DAY) {
            return Text.of("monitor.span-days", tenths(seconds, DAY));
        }
        if (seconds >= HOUR) {
            return Text.of("monitor.span-hours", tenths(seconds, HOUR));
        }
        return seconds >= MINUTE
                ? Text.of("monitor.span-minutes", seconds / MINUTE)
                : Text.of("monitor.span-seconds", seconds);
    }

    private static String tenths(long seconds, long unit) {
        return BigDecimal.valueOf(seconds)
                .divide(BigDecimal.valueOf(unit), 1, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
