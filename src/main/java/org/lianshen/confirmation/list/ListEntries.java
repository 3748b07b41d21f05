package org.lianshen.confirmation.list;

import java.util.List;
import java.util.stream.Stream;
import org.lianshen.confirmation.entry.AgencyCalls;
import org.lianshen.confirmation.inbox.EntryFields;
import org.lianshen.confirmation.inbox.EntryReading;
import org.lianshen.language.Text;
import org.lianshen.list.ListCell;
import org.lianshen.list.ListRow;
import org.lianshen.list.ListTable;
import org.springframework.stereotype.Component;

/** Makes entries of the rows of a list, as if each had come as JSON. */
@Component
class ListEntries {

    private final AgencyCalls calls;

    ListEntries(AgencyCalls calls) {
        this.calls = calls;
    }

    /** One entry per row, in their order; its pointer is {@code /rows/<number of the row>}. */
    List<EntryReading> of(ListTable<ListColumn> table) {
        return table.rows().stream().map(this::entry).toList();
    }

    private EntryReading entry(ListRow<ListColumn> row) {
        var fields = new EntryFields("/rows/" + row.row());
        row.cells().forEach((column, cell) -> put(fields, column, cell));
        if (row.surplus() != null) {
            fields.refuse(Text.of("confirmation.cell-without-column", row.surplus()));
        }
        return fields.read(row.raw());
    }

    private void put(EntryFields fields, ListColumn column, ListCell cell) {
        var name = column.property();
        if (cell.fault() != null) {
            fields.refuse(name, cell.fault());
        } else if (column == ListColumn.DIRECTION && ListWords.isDate(cell.text())) {
            fields.refuse(name, Text.of("confirmation.cell-is-date", cell.text()));
        } else if ((column == ListColumn.ID || column == ListColumn.REFERENCE) && ListWords.isScientific(cell.text())) {
            fields.refuse(name, Text.of("confirmation.cell-in-scientific-notation", cell.text()));
        } else if (column == ListColumn.DECISION && !ListWords.isDecision(cell.text())) {
            fields.refuse(name, Text.of("confirmation.cell-one-of", ListWords.words()));
        } else {
            fields.put(name, value(column, cell));
        }
    }

    private Object value(ListColumn column, ListCell cell) {
        return switch (column) {
            case DIRECTION -> direction(cell);
            case DECISION -> ListWords.decision(cell.text());
            case DURATION_MONTHS ->
                ListWords.months(cell.text()).map(Object.class::cast).orElse(cell.text());
            default -> cell.text();
        };
    }

    /** A spreadsheet displays the number 2 as 2.0, or has made 2 of the code 2.0; a code that exists is meant. */
    private String direction(ListCell cell) {
        var text = cell.text().strip();
        return Stream.of(cell.shown().strip(), text, text + ".0")
                .filter(calls::known)
                .findFirst()
                .orElse(text);
    }
}
