package org.lianshen.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The clock of the whole application: the real time plus an offset, which only demo mode ever moves, and only forward.
 * The engine follows it.
 */
public class ApplicationClock extends Clock {

    private final Clock real;
    private final ZoneId zone;
    private final AtomicReference<Duration> offset;

    /** A clock ahead of the real one by {@code offset}. */
    public ApplicationClock(Clock real, Duration offset) {
        this(real, Beijing.ZONE, new AtomicReference<>(offset));
    }

    private ApplicationClock(Clock real, ZoneId zone, AtomicReference<Duration> offset) {
        this.real = real;
        this.zone = zone;
        this.offset = offset;
    }

    /** How far this clock is ahead of the real one. */
    public Duration offset() {
        return offset.get();
    }

    /** Moves the time so that it is now {@code instant}, or leaves it where that is in the past. */
    public void moveTo(Instant instant) {
        offset.updateAndGet(before -> {
            var wanted = Duration.between(real.instant(), instant);
            return wanted.compareTo(before) > 0 ? wanted : before;
        });
    }

    /** Back to the real time; nobody but a test turns time back. */
    void reset() {
        offset.set(Duration.ZERO);
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new ApplicationClock(real, other, offset);
    }

    @Override
    public Instant instant() {
        return real.instant().plus(offset.get());
    }
}
