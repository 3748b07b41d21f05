package org.lianshen.process.step;

import java.time.Clock;
import java.util.Map;
import org.lianshen.identity.Role;
import org.lianshen.notification.LetterKind;
import org.lianshen.notification.LetterWriter;
import org.lianshen.time.Beijing;
import org.lianshen.verification.SupportLetters;
import org.springframework.stereotype.Component;

/** Reminds the liaison officers of a letter of support that is still to be verified. */
@Component
class LiaisonReminders {

    private final SupportLetters supportLetters;
    private final LetterWriter letters;
    private final Clock clock;

    LiaisonReminders(SupportLetters supportLetters, LetterWriter letters, Clock clock) {
        this.supportLetters = supportLetters;
        this.letters = letters;
        this.clock = clock;
    }

    /** Writes to all of them, once a day at most. */
    void remind(String number) {
        var today = clock.instant().atZone(Beijing.ZONE).toLocalDate();
        letters.toRole(
                LetterKind.LETTER_REMINDER,
                Role.LIAISON,
                number,
                Map.of("deadline", supportLetters.until(number)),
                "reminder-" + today);
    }
}
