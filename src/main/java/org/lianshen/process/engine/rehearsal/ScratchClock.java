package org.lianshen.process.engine.rehearsal;

import java.time.Instant;

/** What time it is where cases are played; the engine's own clock is everybody's in this JVM, and is left alone. */
final class ScratchClock {

    private Instant now = Instant.EPOCH;

    Instant now() {
        return now;
    }

    /** Goes there, be it back: another case begins. */
    void set(Instant moment) {
        now = moment;
    }

    /** Goes on to a moment, unless it has come already. */
    void forward(Instant moment) {
        if (moment.isAfter(now)) {
            now = moment;
        }
    }
}
