package org.lianshen.desk;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.lianshen.time.Beijing;

/** A clock that stands at a moment of the real intake of call 2022-1, until a test sets it. */
public final class DeskClock extends Clock {

    private static final Instant USUAL = Instant.parse("2021-12-10T02:00:00Z");

    private volatile Instant now = USUAL;

    void reset() {
        now = USUAL;
    }

    /** Sets the time, also back. */
    public void set(String instant) {
        now = Instant.parse(instant);
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
