package org.lianshen.expertreview;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import org.lianshen.time.Beijing;

/** A clock that stands still until a test moves it. */
public final class StageClock extends Clock {

    /** A Monday morning in Beijing. */
    public static final Instant START = Instant.parse("2030-03-04T01:00:00Z");

    private Instant now = START;

    /** Sets it. */
    public void set(Instant instant) {
        now = Objects.requireNonNull(instant);
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
