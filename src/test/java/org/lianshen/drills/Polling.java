package org.lianshen.drills;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits, but not for ever. */
final class Polling {

    private Polling() {}

    /** Until it holds; looks ten times a second. */
    static void until(String what, Duration patience, BooleanSupplier holds) {
        long end = System.nanoTime() + patience.toNanos();
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("Not within " + patience + ": " + what);
            }
            pause(100);
        }
    }

    static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
