package org.lianshen.list.table;

/** Tells texts that a spreadsheet would take for a formula. */
final class FormulaLike {

    /** The second half is as wide as a Chinese character; some spreadsheets take it for the first. */
    private static final String BEGINNINGS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private FormulaLike() {}

    /** Whether it begins like one, also behind apostrophes and blanks. */
    static boolean is(String text) {
        return text.chars()
                .filter(c -> c != '\'' && c != ' ')
                .mapToObj(c -> BEGINNINGS.indexOf(c) >= 0)
                .findFirst()
                .orElse(false);
    }
}
