package org.lianshen.process.wait;

import org.lianshen.confirmation.inbox.InterruptedEntries;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks from time to time whether a kept message and a wait have missed each other, as a crash may leave them. */
@Component
class ConfirmationSweep {

    private final InterruptedEntries interrupted;

    ConfirmationSweep(InterruptedEntries interrupted) {
        this.interrupted = interrupted;
    }

    @Scheduled(fixedDelayString = "${lianshen.sweep-interval}", initialDelayString = "PT10S")
    void look() {
        interrupted.finish();
    }
}
