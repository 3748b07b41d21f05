package org.lianshen.confirmation.list;

import org.jspecify.annotations.Nullable;

/** The name of a file as its sender gives it, without folders and whatever else a name should not hold. */
final class FileName {

    private static final int LONGEST = 150;

    private FileName() {}

    /** The name itself; one of our own where there is none. */
    static String of(@Nullable String given, byte[] bytes) {
        var name = given == null
                ? ""
                : given.replaceAll("(?s).*[/\\\\]", "")
                        .replaceAll("[\\p{Cntrl}\\p{Cs}\"<>:|?*]", "")
                        .strip();
        if (name.isEmpty() || name.chars().allMatch(c -> c == '.')) {
            return bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K' ? "list.xlsx" : "list.csv";
        }
        return name.length() <= LONGEST ? name : name.substring(name.length() - LONGEST);
    }
}
