package org.lianshen.formalcheck;

import java.util.Locale;

/** What the officer decides on a formal check. */
public enum CheckDecision {
    /** The proposal meets the requirements. */
    PASS,
    /** The applicant may correct it within a deadline. */
    RETURN,
    /** It is refused for good. */
    REFUSE;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
