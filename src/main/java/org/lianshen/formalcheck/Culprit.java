package org.lianshen.formalcheck;

import java.util.List;
import org.lianshen.language.Text;

/**
 * What in a proposal breaks a rule.
 *
 * @param path JSON pointer
 * @param message what is wrong, with the actual numbers
 */
record Culprit(String path, Text message) {

    /** The one culprit. */
    static List<Culprit> at(String path, String zh, String en) {
        return List.of(new Culprit(path, new Text(zh, en)));
    }

    /** The one culprit, unless the condition holds. */
    static List<Culprit> unless(boolean holds, String path, String zh, String en) {
        return holds ? List.of() : at(path, zh, en);
    }
}
