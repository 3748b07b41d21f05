package org.lianshen.list;

import java.util.List;
import java.util.TreeMap;

/**
 * One row of a sheet as the workbook spells it.
 *
 * @param number its number in the sheet, the first being 1
 * @param cells its cells that have a value
 */
record RawRow(int number, List<Cell> cells) {

    RawRow {
        cells = List.copyOf(cells);
    }

    /**
     * One cell as the workbook spells it (ECMA-376, part 1, 18.3.1.4).
     *
     * @param column its column, the first being 0
     * @param type {@code s} for a shared string, {@code n} for a number, and so on
     * @param value the value, or of a shared string its place
     * @param style place of its style
     */
    record Cell(int column, String type, String value, int style) {}

    /** The row with what its cells mean. */
    SheetRow with(CellValues values) {
        var meant = new TreeMap<Integer, ListCell>();
        cells.forEach(cell -> meant.put(cell.column(), values.of(cell, ListCell.letters(cell.column()) + number)));
        return new SheetRow(number, meant);
    }
}
