package org.lianshen.notification;

import java.time.Clock;
import java.util.Map;
import org.lianshen.identity.Role;
import org.lianshen.time.Beijing;
import org.lianshen.verification.SupportLetterUnverified;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Reminds the liaison officers of a letter of support that is still to be verified. */
@Component
class LiaisonLetters {

    private final LetterWriter writer;
    private final Clock clock;

    LiaisonLetters(LetterWriter writer, Clock clock) {
        this.writer = writer;
        this.clock = clock;
    }

    /** Writes to all of them, once a day at most. */
    @EventListener
    void unverified(SupportLetterUnverified event) {
        var today = clock.instant().atZone(Beijing.ZONE).toLocalDate();
        writer.toRole(
                LetterKind.LETTER_REMINDER,
                Role.LIAISON,
                event.number(),
                Map.of("deadline", event.until()),
                "reminder-" + today);
    }
}
