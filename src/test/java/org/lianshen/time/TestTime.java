package org.lianshen.time;

/** Turns the application's clock back between tests. */
public final class TestTime {

    private TestTime() {}

    public static void reset(ApplicationClock clock) {
        clock.reset();
    }
}
