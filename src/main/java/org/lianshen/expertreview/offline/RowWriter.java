package org.lianshen.expertreview.offline;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;
import org.lianshen.language.Text;

/** Writes the rows of a sheet to fill in, one under the other. */
final class RowWriter {

    /** What cells look like. */
    private enum Look {
        PLAIN,
        TITLE,
        HEADING,
        LABEL,
        ANSWER
    }

    private static final short TITLE_POINTS = 16;

    /** Lines that there is room for where something is written. */
    private static final int ROOM = 4;

    private final XSSFSheet sheet;
    private final Map<Look, XSSFCellStyle> styles = new EnumMap<>(Look.class);
    private int next;
    private int headings;

    RowWriter(XSSFSheet sheet) {
        this.sheet = sheet;
        for (var look : Look.values()) {
            styles.put(look, style(look));
        }
    }

    private XSSFCellStyle style(Look look) {
        var style = sheet.getWorkbook().createCellStyle();
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setWrapText(look != Look.PLAIN && look != Look.TITLE);
        style.setLocked(look != Look.ANSWER);
        if (look != Look.PLAIN && look != Look.TITLE) {
            style.setBorderTop(BorderStyle.THIN);
            style.setBorderBottom(BorderStyle.THIN);
            style.setBorderLeft(BorderStyle.THIN);
            style.setBorderRight(BorderStyle.THIN);
        }
        if (look == Look.ANSWER || look == Look.HEADING) {
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            style.setFillForegroundColor(
                    look == Look.ANSWER ? IndexedColors.LIGHT_YELLOW.getIndex() : IndexedColors.PALE_BLUE.getIndex());
        }
        if (look == Look.TITLE || look == Look.HEADING) {
            var font = sheet.getWorkbook().createFont();
            font.setBold(true);
            if (look == Look.TITLE) {
                font.setFontHeightInPoints(TITLE_POINTS);
            }
            style.setFont(font);
        }
        return style;
    }

    /** The two languages, one under the other. */
    static String lines(Text text) {
        return text.zh().equals(text.en()) ? text.zh() : text.zh() + "\n" + text.en();
    }

    void title(String text) {
        set(row(RowKey.NOTE), WorkbookColumn.CRITERION, Look.TITLE, text);
    }

    void note(Text label, String text) {
        int row = row(RowKey.NOTE);
        set(row, WorkbookColumn.CRITERION, Look.PLAIN, label.beside().strip());
        set(row, WorkbookColumn.QUESTION, Look.PLAIN, text);
    }

    void instruction(String text) {
        set(row(RowKey.NOTE), WorkbookColumn.CRITERION, Look.PLAIN, text);
    }

    void headings() {
        next++;
        headings = next;
        int row = row(RowKey.COLUMNS);
        for (var column : WorkbookColumn.values()) {
            if (column != WorkbookColumn.KEY) {
                set(row, column, Look.HEADING, column.heading());
            }
        }
    }

    /** A row of a criterion, its answers still locked; its place. */
    int criterion(String key, String name, String question, String scale, String weight, String guide) {
        int row = row(key);
        set(row, WorkbookColumn.CRITERION, Look.LABEL, name);
        set(row, WorkbookColumn.QUESTION, Look.LABEL, question);
        set(row, WorkbookColumn.SCALE, Look.LABEL, scale);
        set(row, WorkbookColumn.WEIGHT, Look.LABEL, weight);
        set(row, WorkbookColumn.GUIDE, Look.LABEL, guide);
        set(row, WorkbookColumn.ABSTAIN, Look.LABEL, "");
        set(row, WorkbookColumn.COMMENT, Look.LABEL, "");
        return row;
    }

    /** A row for what is said of the whole; its place. */
    int whole(String key, Text label, Text hint) {
        int row = row(key);
        set(row, WorkbookColumn.CRITERION, Look.LABEL, lines(label));
        set(row, WorkbookColumn.QUESTION, Look.LABEL, lines(hint));
        return row;
    }

    void stamp(String key, Text label, String value) {
        int row = row(key);
        set(row, WorkbookColumn.CRITERION, Look.PLAIN, label.beside());
        set(row, WorkbookColumn.QUESTION, Look.PLAIN, value);
    }

    /** A cell to write a text in. */
    void open(int row, WorkbookColumn column, @Nullable String text) {
        set(row, column, Look.ANSWER, text == null ? "" : text);
    }

    /** A cell to write a number in. */
    void number(int row, WorkbookColumn column, @Nullable BigDecimal number) {
        var cell = set(row, column, Look.ANSWER, "");
        if (number != null) {
            cell.setCellValue(number.doubleValue());
        }
    }

    private int row(String key) {
        sheet.createRow(next).createCell(WorkbookColumn.KEY.ordinal()).setCellValue(key);
        return next++;
    }

    private XSSFCell set(int row, WorkbookColumn column, Look look, String text) {
        var cell = sheet.getRow(row).createCell(column.ordinal());
        cell.setCellStyle(styles.get(look));
        if (!text.isEmpty()) {
            cell.setCellValue(CellText.escaped(text));
        }
        return cell;
    }

    private static boolean isWritten(XSSFRow row) {
        var last = row.getCell(WorkbookColumn.COMMENT.ordinal());
        return last != null && !last.getCellStyle().getLocked();
    }

    /** Locks what is no answer, and makes the sheet fit a page across. */
    void finish() {
        for (var column : WorkbookColumn.values()) {
            sheet.setColumnWidth(column.ordinal(), column.width() * 256);
        }
        for (int number = headings; number < next; number++) {
            var row = sheet.getRow(number);
            row.setHeightInPoints(RowHeight.of(row, isWritten(row) ? ROOM : 1));
        }
        sheet.getRow(0).setHeightInPoints(TITLE_POINTS * 2);
        sheet.setColumnHidden(WorkbookColumn.KEY.ordinal(), true);
        sheet.enableLocking();
        sheet.lockFormatColumns(false);
        sheet.lockFormatRows(false);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.setRepeatingRows(CellRangeAddress.valueOf((headings + 1) + ":" + (headings + 1)));
    }
}
