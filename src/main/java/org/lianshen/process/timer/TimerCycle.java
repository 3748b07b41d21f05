package org.lianshen.process.timer;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How often something happens, as ISO 8601 writes it: {@code R3/PT10H}, {@code R/2026-12-15T09:00:00+08:00/P5D},
 * {@code R5/P1D/2026-12-31T17:00:00+08:00}.
 *
 * @param times how often at most, at least 1
 * @param start from when; null where it counts from when it is asked for the first time, or up to its end
 * @param end up to when; null where it has a start or neither
 * @param period how much time lies between
 */
public record TimerCycle(
        int times, @Nullable Instant start, @Nullable Instant end, TimerPeriod period) {

    /**
     * The cycle of that text.
     *
     * @throws TimerTextRefused where it is none
     */
    public static TimerCycle of(String text) {
        var parts = List.of(text.split("/", -1));
        if (!parts.get(0).matches("R([1-9]\\d{0,8})?") || parts.size() < 2 || parts.size() > 3) {
            throw TimerTextRefused.noCycle(text);
        }
        int times = parts.get(0).equals("R")
                ? Integer.MAX_VALUE
                : Integer.parseInt(parts.get(0).substring(1));
        try {
            return of(times, parts.get(1), parts.size() == 3 ? parts.get(2) : null);
        } catch (TimerTextRefused | DateTimeException noCycle) {
            throw TimerTextRefused.noCycle(text);
        }
    }

    private static TimerCycle of(int times, String first, @Nullable String second) {
        TimerCycle cycle;
        if (first.startsWith("P")) {
            cycle = new TimerCycle(times, null, second == null ? null : TimerMoment.of(second), TimerPeriod.of(first));
        } else if (second != null && second.startsWith("P")) {
            cycle = new TimerCycle(times, TimerMoment.of(first), null, TimerPeriod.of(second));
        } else if (second != null) {
            var between = Duration.between(TimerMoment.of(first), TimerMoment.of(second));
            cycle = new TimerCycle(times, TimerMoment.of(first), null, new TimerPeriod(Period.ZERO, between));
        } else {
            throw TimerTextRefused.noPeriod(first);
        }
        if (!cycle.period().after(Instant.EPOCH).isAfter(Instant.EPOCH)) {
            throw TimerTextRefused.noPeriod(first);
        }
        return cycle;
    }

    /**
     * When it happens the next time.
     *
     * @param now the time that has been reached
     * @return null where it does not happen any more
     */
    public @Nullable Instant next(Instant now) {
        return end == null ? fromStart(start == null ? now : start, now) : upTo(end, now);
    }

    private @Nullable Instant fromStart(Instant from, Instant now) {
        var next = from;
        for (int time = 0; time < times && !next.isAfter(now); time++) {
            next = period.after(next);
        }
        return next.isBefore(now) ? null : next;
    }

    private @Nullable Instant upTo(Instant last, Instant now) {
        var next = last;
        var earlier = period.before(last);
        for (int time = 0; time < times && earlier.isAfter(now); time++) {
            next = earlier;
            earlier = period.before(earlier);
        }
        return next.isBefore(now) ? null : next;
    }
}
