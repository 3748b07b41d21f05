package org.lianshen.confirmation.matching;

import org.springframework.modulith.NamedInterface;

/** What comparing two names tells. */
@NamedInterface("names")
public enum NameSimilarity {
    /** The same, by all that is not spelling. */
    SAME,
    /** Perhaps the same: initials, a part left out, a slip of the pen, a short form. A person has to tell. */
    ALIKE,
    /** Others, or nothing to compare. */
    DIFFERENT;

    /** The surer of the two. */
    public NameSimilarity orSurer(NameSimilarity other) {
        return compareTo(other) <= 0 ? this : other;
    }
}
