package org.lianshen.expertreview.expert;

import java.util.regex.Pattern;

/** A cell of a CSV file that no spreadsheet takes for a formula: an apostrophe stands before what would be one. */
public final class PlainCell {

    private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\\t\\r].*", Pattern.DOTALL);
    private static final Pattern MARKED = Pattern.compile("'+[=+\\-@\\t\\r].*", Pattern.DOTALL);

    private PlainCell() {}

    /** The text as it is written into the file. */
    public static String write(String text) {
        return FORMULA.matcher(text).matches() ? "'" + text : text;
    }

    /** The text that was meant. */
    static String read(String cell) {
        return MARKED.matcher(cell).matches() ? cell.substring(1) : cell;
    }
}
