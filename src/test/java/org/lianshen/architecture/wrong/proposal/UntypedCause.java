package org.lianshen.architecture.wrong.proposal;

import java.util.Map;

/** Spells causes. */
enum UntypedCause {
    CONFIRMED("confirmed"),
    LAPSED(Map.of("cause", "recommendation-lapsed").toString());

    static boolean ends(String cause) {
        return switch (cause) {
            case "withdrawn" -> true;
            default -> cause.startsWith("void");
        };
    }

    UntypedCause(String word) {
        assert !word.equals("returned");
    }
}
