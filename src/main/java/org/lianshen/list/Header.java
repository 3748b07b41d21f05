package org.lianshen.list;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lianshen.language.Text;
import org.lianshen.problem.FieldError;

/**
 * The row that names the columns. Usually the first; a title above it does no harm.
 *
 * @param row the row
 */
record Header(SheetRow row) {

    /** How many rows at the top may be something else. */
    static final int SEARCHED = 10;

    private static final int MOST_COLUMNS = 200;

    /** The first row that names two columns; else the first of all, so that what is wrong with it can be told. */
    static Header find(List<SheetRow> filled, Columns<?> known) {
        return filled.stream()
                .limit(SEARCHED)
                .filter(row -> row.headers(known) >= 2)
                .findFirst()
                .map(Header::new)
                .orElseGet(() -> new Header(filled.get(0)));
    }

    /**
     * Where each column stands.
     *
     * @throws org.lianshen.problem.Refusal with everything that is wrong with the header at once
     */
    <C extends Column> Map<C, Integer> columns(@Nullable String sheet, Columns<C> known) {
        if (row.cells().size() > MOST_COLUMNS) {
            throw ListFaults.header(
                    sheet,
                    row.number(),
                    List.of(FieldError.at(
                            "/cells/" + row.number(),
                            Text.of("list.header-too-wide", row.cells().size(), MOST_COLUMNS))));
        }
        var problems = new ArrayList<FieldError>();
        var columns = new LinkedHashMap<C, Integer>();
        row.cells().forEach((place, cell) -> {
            if (!cell.isBlank()) {
                put(columns, known, place, cell, problems);
            }
        });
        for (var column : known.all()) {
            if (column.required() && !columns.containsKey(column)) {
                problems.add(FieldError.at(
                        "/columns/" + column.property(),
                        Text.of("list.required-column-is-missing", new Text(column.label(), column.property()))));
            }
        }
        if (!problems.isEmpty()) {
            throw ListFaults.header(sheet, row.number(), problems);
        }
        return columns;
    }

    private <C extends Column> void put(
            Map<C, Integer> columns, Columns<C> known, int place, ListCell cell, List<FieldError> problems) {
        var column = known.ofHeader(cell.text()).filter(found -> cell.fault() == null);
        var path = "/cells/" + cell.address();
        var name = ListFaults.shortened(cell.text());
        if (column.isEmpty()) {
            problems.add(FieldError.at(path, Text.of("list.unknown-column", cell.address(), name, known.labels())));
            return;
        }
        var before = columns.putIfAbsent(column.get(), place);
        if (before != null) {
            var other = ListCell.letters(before) + row.number();
            problems.add(FieldError.at(
                    path,
                    Text.of(
                            "list.column-repeats",
                            cell.address(),
                            name,
                            other,
                            new Text(column.get().label(), column.get().property()))));
        }
    }
}
