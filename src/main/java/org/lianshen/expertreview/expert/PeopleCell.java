package org.lianshen.expertreview.expert;

import java.util.List;
import java.util.regex.Pattern;

/** Several people in one field: separated by semicolons, Chinese commas, enumeration commas or line breaks. */
public final class PeopleCell {

    static final Pattern SEPARATORS = Pattern.compile("[;；、，\\r\\n]");

    private PeopleCell() {}

    /** Their names, each once. */
    public static List<String> names(String cell) {
        return SEPARATORS
                .splitAsStream(cell)
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }
}
