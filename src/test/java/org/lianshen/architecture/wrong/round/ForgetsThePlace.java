package org.lianshen.architecture.wrong.round;

import java.time.Clock;
import java.time.LocalDateTime;

/** Breaks a rule on purpose: a deadline needs a time zone. */
class ForgetsThePlace {

    LocalDateTime now(Clock clock) {
        return LocalDateTime.now(clock);
    }
}
