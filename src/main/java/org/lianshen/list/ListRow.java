package org.lianshen.list;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One row of a list.
 *
 * @param <C> the columns of the list
 * @param row its number in the sheet, the first row of the sheet being 1
 * @param cells its cells that are not empty
 * @param surplus address of a cell that stands in no named column; null where there is none
 * @param raw the row as one line of text
 */
public record ListRow<C extends Column>(
        int row, Map<C, ListCell> cells, @Nullable String surplus, String raw) {

    /** Keeps its own copy of the cells. */
    public ListRow {
        cells = Map.copyOf(cells);
    }
}
