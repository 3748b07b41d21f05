package org.lianshen.confirmation.answer;

import org.jspecify.annotations.Nullable;
import org.lianshen.language.Blank;
import org.lianshen.language.Text;
import org.lianshen.problem.Refusal;

/** The reason a liaison officer gives for a decision. */
public final class LiaisonReason {

    private static final int LONGEST = 4000;

    private LiaisonReason() {}

    /**
     * The reason, stripped.
     *
     * @throws Refusal where it is missing or longer than 4000 characters
     */
    public static String require(@Nullable String reason) {
        if (Blank.is(reason)) {
            throw Refusal.unacceptable("/reason", Text.of("confirmation.reason-needed"));
        }
        if (reason.strip().length() > LONGEST) {
            throw Refusal.unacceptable("/reason", Text.of("confirmation.reason-too-long", LONGEST));
        }
        return reason.strip();
    }
}
