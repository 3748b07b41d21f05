package org.lianshen.time;

import java.time.Duration;

/** Remembers how far demo mode has moved the clock, so that a restart does not fall back in time. */
public interface ClockMemory {

    /** Keeps the offset for the next start. */
    void remember(Duration offset);
}
