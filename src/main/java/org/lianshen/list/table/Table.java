package org.lianshen.list.table;

import java.util.List;

/**
 * A table that a page shows and people take away. A controller offers it with a line:
 *
 * <pre>{@code
 * private static final List<TableColumn<LateTask>> COLUMNS = List.of(
 *         new TableColumn<>(Text.of("monitor.late.number"), LateTask::number),
 *         new TableColumn<>(Text.of("monitor.late.due"), LateTask::due));
 *
 * @GetMapping(path = "/monitor/late", params = "format")
 * ResponseEntity<byte[]> late(@RequestParam(defaultValue = "") String format) {
 *     return TableFile.of(new Table<>("late", COLUMNS, late.tasks()), TableFormat.ofWord(format));
 * }
 * }</pre>
 *
 * and the page links to {@code ?format=csv} and {@code ?format=xlsx} beside the other parameters.
 *
 * @param <R> what a row is made from
 * @param name what the file is called, without its ending; also the name of the sheet
 * @param columns from left to right
 * @param rows from top to bottom
 */
public record Table<R>(String name, List<TableColumn<R>> columns, List<R> rows) {

    /** Keeps its own copies. */
    public Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }
}
