package org.lianshen.list.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.lianshen.language.Text;
import org.lianshen.time.Beijing;

/**
 * Writes a table as a workbook: numbers as numbers, moments as dates of Beijing, everything else as text. Text that
 * looks like a formula stays text, also where somebody edits the cell.
 */
final class XlsxTable {

    private static final int WIDE = 24 * 256;
    private static final int LONGEST_CELL = 32_767;

    private final Sheet sheet;
    private final CellStyle head;
    private final CellStyle quoted;
    private final CellStyle moment;
    private final CellStyle day;

    private XlsxTable(Workbook book, String name) {
        sheet = book.createSheet(WorkbookUtil.createSafeSheetName(name));
        head = book.createCellStyle();
        var bold = book.createFont();
        bold.setBold(true);
        head.setFont(bold);
        quoted = book.createCellStyle();
        quoted.setQuotePrefixed(true);
        moment = dated(book, "yyyy-mm-dd hh:mm");
        day = dated(book, "yyyy-mm-dd");
    }

    private static CellStyle dated(Workbook book, String format) {
        var style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(format));
        return style;
    }

    static byte[] write(Table<?> table) {
        try (var book = new SXSSFWorkbook();
                var bytes = new ByteArrayOutputStream()) {
            new XlsxTable(book, table.name()).fill(table);
            book.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("A workbook in memory can always be written", e);
        }
    }

    private <R> void fill(Table<R> table) {
        var columns = table.columns();
        var top = sheet.createRow(0);
        for (int place = 0; place < columns.size(); place++) {
            sheet.setColumnWidth(place, WIDE);
            var cell = top.createCell(place);
            cell.setCellValue(columns.get(place).heading().beside());
            cell.setCellStyle(head);
        }
        sheet.createFreezePane(0, 1);
        sheet.setAutoFilter(new CellRangeAddress(0, table.rows().size(), 0, columns.size() - 1));
        for (int line = 0; line < table.rows().size(); line++) {
            var row = sheet.createRow(line + 1);
            for (int place = 0; place < columns.size(); place++) {
                var value = columns.get(place).value().apply(table.rows().get(line));
                if (value != null) {
                    put(row.createCell(place), value);
                }
            }
        }
    }

    private void put(Cell cell, Object value) {
        if (value instanceof Number number) {
            cell.setCellValue(number.doubleValue());
        } else if (value instanceof Instant instant) {
            cell.setCellValue(instant.atZone(Beijing.ZONE).toLocalDateTime());
            cell.setCellStyle(moment);
        } else if (value instanceof LocalDate date) {
            cell.setCellValue(date);
            cell.setCellStyle(day);
        } else {
            var words = value instanceof Text text ? text.both() : value.toString();
            cell.setCellValue(words.length() > LONGEST_CELL ? words.substring(0, LONGEST_CELL) : words);
            if (FormulaLike.is(words)) {
                cell.setCellStyle(quoted);
            }
        }
    }
}
