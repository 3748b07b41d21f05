package org.lianshen.formalcheck;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import org.lianshen.language.word.Word;
import org.lianshen.programme.word.Severity;

/** What the findings of a check come to. */
public enum Outcome implements Word {
    /** Something must be corrected: at least one failure. */
    CORRECTABLE("correctable"),
    /** Nothing to correct, but the other side is missing so far. */
    PENDING("pending"),
    /** Nothing but warnings, or nothing at all. */
    PASSED("passed");

    private final String word;

    Outcome(String word) {
        this.word = word;
    }

    @Override
    @JsonValue
    public String word() {
        return word;
    }

    /** The outcome of these findings. */
    static Outcome of(List<Finding> findings) {
        if (any(findings, Severity.FAILURE)) {
            return CORRECTABLE;
        }
        return any(findings, Severity.VOID) ? PENDING : PASSED;
    }

    private static boolean any(List<Finding> findings, Severity severity) {
        return findings.stream().anyMatch(finding -> finding.severity() == severity);
    }
}
