package org.lianshen.list;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lianshen.language.Text;
import org.lianshen.problem.Refusal;

/**
 * A visible sheet of a workbook that people fill in.
 *
 * @param name its name
 * @param rows its cells that are not empty, by row, the first being 1, and by column, the first being 0
 */
public record FormSheet(String name, SortedMap<Integer, SortedMap<Integer, ListCell>> rows) {

    /** Keeps its own copy of the rows. */
    public FormSheet {
        rows = Collections.unmodifiableSortedMap(new TreeMap<>(rows));
    }

    /**
     * A sheet of these rows.
     *
     * @throws Refusal where there is a row twice
     */
    static FormSheet of(String name, Iterable<SheetRow> rows) {
        var all = new TreeMap<Integer, SortedMap<Integer, ListCell>>();
        for (var row : rows) {
            if (all.put(row.number(), row.cells()) != null) {
                throw ListFaults.broken(Text.of("list.part-twice"));
            }
        }
        return new FormSheet(name, all);
    }

    /** The address of a cell, for instance {@code C7}. */
    public static String address(int row, int column) {
        return ListCell.letters(column) + row;
    }
}
