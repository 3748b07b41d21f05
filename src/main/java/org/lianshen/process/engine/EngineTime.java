package org.lianshen.process.engine;

import java.time.Instant;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.lianshen.time.ApplicationClock;

/** Keeps the engine's time, by which timers fall due, the application's. */
public final class EngineTime {

    private EngineTime() {}

    /** Puts the engine as far ahead of the real time as the application is. */
    public static void follow(ApplicationClock clock) {
        ClockUtil.offset(clock.offset().toMillis());
    }

    /** What time it is for the engine. */
    static Instant now() {
        return ClockUtil.getCurrentTime().toInstant();
    }
}
