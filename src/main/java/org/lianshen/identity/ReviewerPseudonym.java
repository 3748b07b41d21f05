package org.lianshen.identity;

import org.lianshen.language.Text;

/**
 * What a reviewer is called in one round by whoever may not know who it is.
 *
 * @param code the part that tells one from another, for instance {@code R-7F3A2C}
 */
public record ReviewerPseudonym(String code) {

    /** What stands where the round is not known, and nobody can be told from anybody else. */
    public static final Text SOMEBODY = Text.of("identity.a-reviewer");

    /** The words people see, for instance {@code Reviewer R-7F3A2C}. */
    public Text text() {
        return Text.of("identity.reviewer", code);
    }
}
