package org.lianshen.architecture.wrong.round;

import java.time.Instant;

/** Breaks a rule on purpose: the demo clock does not move it. */
class AsksTheSystem {

    Instant now() {
        return Instant.now();
    }
}
