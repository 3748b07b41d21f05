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
            fields.refuse(new Text(
                    row.surplus() + "：该单元格不属于任何有表头的列；若文字中含有分隔符，请加引号。",
                    row.surplus()
                            + ": the cell stands in no column that has a header; put text that holds the separator"
                            + " in quotation marks."));
        }
        return fields.read(row.raw());
    }

    private void put(EntryFields fields, ListColumn column, ListCell cell) {
        var name = column.property();
        if (cell.fault() != null) {
            fields.refuse(name, cell.fault());
        } else if (column == ListColumn.DIRECTION && ListWords.isDate(cell.text())) {
            fields.refuse(
                    name,
                    new Text(
                            "“" + cell.text() + "”是日期：电子表格把方向代码变成了日期，请将该列设为文本。",
                            "\"" + cell.text()
                                    + "\" is a date: the spreadsheet has made one of the code; make the column"
                                    + " text."));
        } else if ((column == ListColumn.ID || column == ListColumn.REFERENCE) && ListWords.isScientific(cell.text())) {
            fields.refuse(
                    name,
                    new Text(
                            "“" + cell.text() + "”是科学计数法：电子表格已丢失编号的末位，请将该列设为文本后重新填写。",
                            "\"" + cell.text()
                                    + "\" is scientific notation: the spreadsheet has lost the last digits; make the"
                                    + " column text and enter it anew."));
        } else if (column == ListColumn.DECISION && !ListWords.isDecision(cell.text())) {
            fields.refuse(
                    name,
                    new Text(
                            "应为以下之一：" + ListWords.words() + "。",
                            "It must be one of these: " + ListWords.words() + "."));
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
