package org.lianshen.process.modelcheck.finding;

import java.util.Collection;
import java.util.TreeSet;

/** Names as sentences list them. */
public final class NameList {

    private NameList() {}

    /** In the order of the alphabet, with commas between. */
    public static String listed(Collection<String> names) {
        return String.join(", ", new TreeSet<>(names));
    }
}
