package org.lianshen.programme;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The order of clauses: numbered ones by their number, then the unnumbered paragraphs on fields, quota and budget, then
 * the general ones of part two, then the conditions of the call.
 */
public final class ClauseOrder {

    /** Clause of the preamble of part two. */
    public static final String GENERAL = "general";

    /** Clause of the conditions a call adds. */
    public static final String CALL = "call";

    private static final List<String> PARAGRAPHS = List.of("fields", "quota", "budget");
    private static final Pattern NUMBERED = Pattern.compile(".*\\((\\d{1,3})\\)");
    private static final int AFTER_NUMBERS = 1000;

    private ClauseOrder() {}

    /** Compares clauses of one direction. */
    public static Comparator<String> comparator() {
        return Comparator.comparingInt(ClauseOrder::place);
    }

    /** Whether a clause is spelt like one of this direction: {@code 1.1(5)} or {@code 1.1 budget}. */
    public static boolean belongs(String clause, String direction) {
        String rest = clause.startsWith(direction) ? clause.substring(direction.length()) : "";
        return rest.matches("\\([1-9]\\d{0,2}\\)") || PARAGRAPHS.stream().anyMatch(word -> rest.equals(" " + word));
    }

    private static int place(String clause) {
        Matcher numbered = NUMBERED.matcher(clause);
        if (numbered.matches()) {
            return Integer.parseInt(numbered.group(1));
        }
        if (clause.equals(GENERAL) || clause.equals(CALL)) {
            return AFTER_NUMBERS + PARAGRAPHS.size() + (clause.equals(CALL) ? 1 : 0);
        }
        return AFTER_NUMBERS + PARAGRAPHS.indexOf(clause.substring(clause.indexOf(' ') + 1));
    }
}
