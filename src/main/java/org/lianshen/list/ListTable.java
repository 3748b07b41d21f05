package org.lianshen.list;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lianshen.problem.Refusal;

/**
 * What is in the file of a list.
 *
 * @param <C> the columns of that kind of list
 * @param format {@code csv} or {@code xlsx}
 * @param sheet name of the sheet it was read from; null for a CSV file
 * @param columns where each column stands, the first being 0
 * @param rows its rows that are not blank, in their order, without the header
 */
public record ListTable<C extends Column>(
        String format, @Nullable String sheet, Map<C, Integer> columns, List<ListRow<C>> rows) {

    /** Rows that one list may have. */
    public static final int MOST_ROWS = 10_000;

    /** Cells with anything in them that a file may have, in all its sheets. */
    static final int MOST_CELLS = 500_000;

    /** Keeps its own copies. */
    public ListTable {
        columns = Map.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** The address of a cell, for instance {@code C7}; of the row where the list has no such column. */
    public String address(@Nullable C column, int row) {
        var place = column == null ? null : columns.get(column);
        return place == null ? String.valueOf(row) : ListCell.letters(place) + row;
    }

    /**
     * The table of a sheet.
     *
     * @throws Refusal where the header does not do, or there are no rows or too many
     */
    static <C extends Column> ListTable<C> of(
            Columns<C> known, String format, @Nullable String sheet, List<SheetRow> all) {
        var filled = all.stream().filter(row -> !row.isBlank()).toList();
        if (filled.isEmpty()) {
            throw ListFaults.empty();
        }
        var header = Header.find(filled, known);
        var columns = header.columns(sheet, known);
        var below = filled.stream()
                .filter(row -> row.number() > header.row().number())
                .toList();
        if (below.isEmpty()) {
            throw ListFaults.headerOnly();
        }
        if (below.size() > MOST_ROWS) {
            throw ListFaults.tooManyRows();
        }
        var rows = below.stream().map(row -> row(row, columns)).toList();
        return new ListTable<>(format, sheet, columns, rows);
    }

    private static <C extends Column> ListRow<C> row(SheetRow row, Map<C, Integer> columns) {
        var cells = new HashMap<C, ListCell>();
        columns.forEach((column, place) -> {
            var cell = row.cells().get(place);
            if (cell != null && !cell.isBlank()) {
                cells.put(column, cell);
            }
        });
        var surplus = row.cells().entrySet().stream()
                .filter(cell -> !columns.containsValue(cell.getKey()))
                .map(Map.Entry::getValue)
                .filter(cell -> !cell.isBlank())
                .map(ListCell::address)
                .findFirst();
        return new ListRow<>(row.number(), cells, surplus.orElse(null), row.line());
    }
}
