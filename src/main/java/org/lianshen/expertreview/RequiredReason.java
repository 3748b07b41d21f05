package org.lianshen.expertreview;

import org.jspecify.annotations.Nullable;
import org.lianshen.language.Blank;
import org.lianshen.language.Text;
import org.lianshen.problem.Refusal;

/** Reasons people give for a decision. */
final class RequiredReason {

    private static final int LONGEST = 4_000;

    private RequiredReason() {}

    /** Whether there is any. */
    static boolean given(@Nullable String reason) {
        return !Blank.is(reason);
    }

    /**
     * The reason, trimmed.
     *
     * @throws Refusal malformed, where it is missing or too long
     */
    static String required(@Nullable String reason) {
        if (Blank.is(reason)) {
            throw Refusal.unacceptable("/reason", Text.of("expertreview.give-reason"));
        }
        if (reason.length() > LONGEST) {
            throw Refusal.unacceptable("/reason", Text.of("expertreview.reason-too-long", LONGEST));
        }
        return reason.strip();
    }
}
