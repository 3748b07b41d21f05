package org.lianshen.process.modelcheck;

import java.util.Collection;
import java.util.TreeSet;

/** Names as sentences list them. */
final class NameList {

    private NameList() {}

    /** In the order of the alphabet, with commas between. */
    static String listed(Collection<String> names) {
        return String.join(", ", new TreeSet<>(names));
    }
}
