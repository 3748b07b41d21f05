package org.lianshen.confirmation.reconciliation;

import java.time.Instant;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import org.jspecify.annotations.Nullable;
import org.lianshen.language.Text;
import org.lianshen.time.Beijing;

/**
 * Writes a sheet row by row: numbers as numbers, moments as dates of Beijing, everything else as text. Text that looks
 * like a formula stays text, also where somebody edits the cell.
 */
final class SheetWriter {

    private final Sheet sheet;
    private final CellStyle head;
    private final CellStyle text;
    private final CellStyle quoted;
    private final CellStyle moment;
    private int next;

    SheetWriter(Workbook book, String name) {
        sheet = book.createSheet(name);
        text = style(book, false);
        quoted = style(book, false);
        quoted.setQuotePrefixed(true);
        moment = style(book, false);
        moment.setDataFormat(book.createDataFormat().getFormat("yyyy-mm-dd hh:mm"));
        head = style(book, true);
    }

    private static CellStyle style(Workbook book, boolean head) {
        var style = book.createCellStyle();
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        if (head) {
            var font = book.createFont();
            font.setBold(true);
            style.setFont(font);
            style.setFillForegroundColor(IndexedColors.PALE_BLUE.getIndex());
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        }
        return style;
    }

    /** The sheet itself, for its layout. */
    Sheet sheet() {
        return sheet;
    }

    /** How many rows there are. */
    int size() {
        return next;
    }

    /** The widths of these columns. */
    void widths(List<? extends SheetColumn<?>> columns) {
        widths(columns.stream().mapToInt(SheetColumn::width).toArray());
    }

    /** The headings of these columns. */
    void header(List<? extends SheetColumn<?>> columns) {
        header(columns.stream().map(column -> column.heading().beside()).toArray(String[]::new));
    }

    /** What these columns have of a row. */
    <R> void row(List<SheetColumn<R>> columns, R row) {
        row(columns.stream().map(column -> column.value().apply(row)).toArray());
    }

    /** Widths of the columns, in characters. */
    void widths(int... characters) {
        for (int column = 0; column < characters.length; column++) {
            sheet.setColumnWidth(column, characters[column] * 256);
        }
    }

    /** A row of column names. */
    void header(String... names) {
        var row = sheet.createRow(next++);
        for (int column = 0; column < names.length; column++) {
            var cell = row.createCell(column);
            cell.setCellValue(names[column]);
            cell.setCellStyle(head);
        }
    }

    /** A row: numbers, moments, texts in two languages, strings; nothing for null. */
    void row(@Nullable Object... values) {
        var row = sheet.createRow(next++);
        for (int column = 0; column < values.length; column++) {
            if (values[column] != null) {
                put(row.createCell(column), values[column]);
            }
        }
    }

    /** An empty row. */
    void gap() {
        next++;
    }

    private void put(Cell cell, Object value) {
        if (value instanceof Number number) {
            cell.setCellValue(number.doubleValue());
            cell.setCellStyle(text);
        } else if (value instanceof Instant instant) {
            cell.setCellValue(instant.atZone(Beijing.ZONE).toLocalDateTime());
            cell.setCellStyle(moment);
        } else {
            var words = value instanceof Text both ? both.both() : value.toString();
            cell.setCellValue(words);
            cell.setCellStyle(looksLikeAFormula(words) ? quoted : text);
        }
    }

    private static boolean looksLikeAFormula(String words) {
        return !words.isEmpty() && "=+-@\t\r".indexOf(words.charAt(0)) >= 0;
    }
}
