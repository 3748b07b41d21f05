package org.lianshen.list;

import java.util.SortedMap;
import java.util.stream.Collectors;

/**
 * One row of a sheet before its columns have names.
 *
 * @param number its number in the sheet, the first being 1
 * @param cells the cells that are not empty, by their columns, the first being 0
 */
record SheetRow(int number, SortedMap<Integer, ListCell> cells) {

    private static final int MOST_HEADERS = 200;

    boolean isBlank() {
        return cells.values().stream().allMatch(ListCell::isBlank);
    }

    /** How many of its cells name a column. */
    long headers(Columns<?> known) {
        return cells.values().stream()
                .limit(MOST_HEADERS)
                .filter(cell -> known.ofHeader(cell.text()).isPresent())
                .count();
    }

    /** The row as one line of text. */
    String line() {
        return cells.values().stream()
                .map(cell -> cell.address() + "=" + cell.text())
                .collect(Collectors.joining("\t"));
    }
}
