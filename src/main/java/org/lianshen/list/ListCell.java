package org.lianshen.list;

import org.jspecify.annotations.Nullable;
import org.lianshen.language.Blank;
import org.lianshen.language.Text;

/**
 * One cell.
 *
 * @param address where it stands, for instance {@code C7}
 * @param text its value: of a number its digits without a needless {@code .0}, of a date ISO 8601
 * @param shown the value as the spreadsheet displays it, where that differs from the text
 * @param fault why the value cannot be used; null where it can
 */
public record ListCell(
        String address, String text, String shown, @Nullable Text fault) {

    /** As many characters as a cell of a spreadsheet may have. */
    private static final int LONGEST = 32_767;

    static ListCell of(String address, String text) {
        if (text.length() > LONGEST) {
            return unusable(address, ListFaults.shortened(text), Text.of("list.cell-too-long", LONGEST));
        }
        return new ListCell(address, text, text, null);
    }

    static ListCell unusable(String address, String text, Text said) {
        return new ListCell(address, text, text, said);
    }

    /** Whether there is nothing to read in it. */
    public boolean isBlank() {
        return Blank.is(text);
    }

    /** The letters of a column, the first being 0. */
    static String letters(int column) {
        var letters = new StringBuilder();
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.toString();
    }
}
