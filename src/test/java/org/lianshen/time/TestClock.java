package org.lianshen.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;

/** A clock that stands still until a test sets or moves it. */
public final class TestClock extends Clock {

    private final Instant usual;
    private volatile Instant now;

    /**
     * A clock that stands at that moment.
     *
     * @param usual what it shows at the beginning, and again after each reset
     */
    public TestClock(Instant usual) {
        this.usual = usual;
        now = usual;
    }

    /** Sets it back to its usual moment. */
    public void reset() {
        now = usual;
    }

    /** Sets it, also back. */
    public void set(Instant instant) {
        now = Objects.requireNonNull(instant);
    }

    /** The same with the moment as ISO 8601 writes it. */
    public void set(String instant) {
        set(Instant.parse(instant));
    }

    /** Moves it on. */
    public void advance(Duration duration) {
        now = now.plus(duration);
    }

    @Override
    public ZoneId getZone() {
        return Beijing.ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }

    @Override
    public Instant instant() {
        return now;
    }
}
