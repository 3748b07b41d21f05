package org.lianshen.process.timer;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import org.lianshen.time.Beijing;

/**
 * A period as ISO 8601 writes it, in whole numbers; only seconds may have a fraction: {@code P10D}, {@code PT36H}. Its
 * days, months and years are those of Beijing's calendar.
 *
 * @param date years, months, weeks and days
 * @param time hours, minutes and seconds
 */
public record TimerPeriod(Period date, Duration time) {

    private static final Instant SOME_DAY = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant FARTHEST = Instant.parse("3000-01-01T00:00:00Z");

    /**
     * The period of that text.
     *
     * @throws TimerTextRefused where it is none, or of more than a thousand years
     */
    public static TimerPeriod of(String text) {
        if (!text.matches("P[0-9A-Z.]+")) {
            throw TimerTextRefused.noPeriod(text);
        }
        int clock = text.indexOf('T');
        try {
            var period = new TimerPeriod(
                    clock == 1 ? Period.ZERO : Period.parse(clock < 0 ? text : text.substring(0, clock)),
                    clock < 0 ? Duration.ZERO : Duration.parse("P" + text.substring(clock)));
            if (period.after(SOME_DAY).isAfter(FARTHEST)) {
                throw TimerTextRefused.noPeriod(text);
            }
            return period;
        } catch (DateTimeException | ArithmeticException noPeriod) {
            throw TimerTextRefused.noPeriod(text);
        }
    }

    /** Whether no time passes. */
    boolean isNothing() {
        return date.isZero() && time.isZero();
    }

    /** The moment that is later by this period. */
    public Instant after(Instant start) {
        return start.atZone(Beijing.ZONE).plus(date).plus(time).toInstant();
    }

    /** The moment that is earlier by this period. */
    Instant before(Instant end) {
        return end.atZone(Beijing.ZONE).minus(date).minus(time).toInstant();
    }
}
