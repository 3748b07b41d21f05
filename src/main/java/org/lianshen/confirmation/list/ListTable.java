package org.lianshen.confirmation.list;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lianshen.problem.Refusal;

/**
 * What is in the file of a list.
 *
 * @param format {@code csv} or {@code xlsx}
 * @param sheet name of the sheet it was read from; null for a CSV file
 * @param columns where each column stands, the first being 0
 * @param rows its rows that are not blank, in their order, without the header
 */
public record ListTable(String format, @Nullable String sheet, Map<ListColumn, Integer> columns, List<ListRow> rows) {

    /** Rows that one list may have. */
    public static final int MOST_ROWS = 10_000;

    /** Keeps its own copies. */
    public ListTable {
        columns = Map.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** The address of a cell, for instance {@code C7}; of the row where the list has no such column. */
    public String address(@Nullable ListColumn column, int row) {
        var place = column == null ? null : columns.get(column);
        return place == null ? String.valueOf(row) : ListCell.letters(place) + row;
    }

    /**
     * The table of a sheet.
     *
     * @throws Refusal where the header does not do, or there are no rows or too many
     */
    static ListTable of(String format, @Nullable String sheet, List<SheetRow> all) {
        var filled = all.stream().filter(row -> !row.isBlank()).toList();
        if (filled.isEmpty()) {
            throw ListFaults.empty();
        }
        var header = Header.find(filled);
        var columns = header.columns(sheet);
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
        return new ListTable(format, sheet, columns, rows);
    }

    private static ListRow row(SheetRow row, Map<ListColumn, Integer> columns) {
        var cells = new EnumMap<ListColumn, ListCell>(ListColumn.class);
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
        return new ListRow(row.number(), cells, surplus.orElse(null), row.line());
    }
}
