package org.lianshen.programme.load;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianshen.programme.ApplicantBlinding;
import org.lianshen.programme.SelfCheck;

/** Reads whether a call lets experts mark their conflicts and wishes before the assignment. */
final class SelfCheckFields {

    private static final int DAYS = 5;

    private SelfCheckFields() {}

    /** The {@code selfCheck}, {@code selfCheckDays} and {@code blinding} of a call's parameters; null without one. */
    static @Nullable SelfCheck selfCheck(YamlFields parameters) {
        boolean asked = parameters.has("selfCheck") && parameters.flag("selfCheck");
        int days = parameters.has("selfCheckDays") ? parameters.whole("selfCheckDays", 1, 100) : DAYS;
        var blinding = parameters.has("blinding")
                ? parameters.word("blinding", ApplicantBlinding.class)
                : ApplicantBlinding.DOUBLE;
        if (!asked) {
            for (var key : List.of("selfCheckDays", "blinding")) {
                if (parameters.has(key)) {
                    parameters.fault(key, "needs selfCheck: true");
                }
            }
        }
        return asked ? new SelfCheck(days, blinding) : null;
    }
}
