package org.lianshen.process.acting;

import org.jspecify.annotations.Nullable;
import org.lianshen.language.Blank;
import org.lianshen.language.Text;
import org.lianshen.problem.Refusal;

/** Why a manager acts, in their words. */
final class GivenReason {

    private static final int LONGEST = 2_000;

    private GivenReason() {}

    /**
     * The reason, trimmed.
     *
     * @throws Refusal malformed, where it is missing or too long
     */
    static String required(@Nullable String reason) {
        var given = optional(reason);
        if (given == null) {
            throw Refusal.unacceptable("/reason", Text.of("process.acting.give-reason"));
        }
        return given;
    }

    /** The same of one that may be missing. */
    static @Nullable String optional(@Nullable String reason) {
        if (reason == null || Blank.is(reason)) {
            return null;
        }
        if (reason.length() > LONGEST || reason.indexOf('\0') >= 0) {
            throw Refusal.unacceptable("/reason", Text.of("process.acting.reason-too-long", LONGEST));
        }
        return reason.strip();
    }
}
