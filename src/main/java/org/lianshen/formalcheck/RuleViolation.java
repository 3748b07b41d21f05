package org.lianshen.formalcheck;

import java.util.List;
import org.lianshen.language.Text;

/**
 * What in a proposal breaks a rule.
 *
 * @param path JSON pointer
 * @param message what is wrong, with the actual numbers
 */
record RuleViolation(String path, Text message) {

    /** The one culprit. */
    static List<RuleViolation> at(String path, Text text) {
        return List.of(new RuleViolation(path, text));
    }

    /** The one culprit, unless the condition holds. */
    static List<RuleViolation> unless(boolean holds, String path, Text text) {
        return holds ? List.of() : at(path, text);
    }
}
