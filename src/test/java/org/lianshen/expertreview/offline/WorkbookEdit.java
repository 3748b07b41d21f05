package org.lianshen.expertreview.offline;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A review sheet as a workbook in the hands of an expert, who opens, changes and saves it. */
public final class WorkbookEdit {

    /** The column for scores. */
    public static final int SCORE = 6;
    /** The column that says that something cannot be judged. */
    public static final int ABSTAIN = 7;
    /** The column for comments, and for all that is said of the whole. */
    public static final int COMMENT = 8;

    private byte[] bytes;

    public WorkbookEdit(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    /** The file as it is saved now. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** Writes a text into the row of that key. */
    public WorkbookEdit types(String key, int column, String text) {
        return change(sheet -> cell(sheet, key, column).setCellValue(text));
    }

    /** Writes a number into the row of that key. */
    public WorkbookEdit types(String key, int column, double number) {
        return change(sheet -> cell(sheet, key, column).setCellValue(number));
    }

    /** Changes the visible sheet in whatever way. */
    public WorkbookEdit change(Consumer<XSSFSheet> change) {
        return changeAll(workbook -> change.accept(workbook.getSheetAt(0)));
    }

    /** Changes the workbook in whatever way. */
    public WorkbookEdit changeAll(Consumer<XSSFWorkbook> change) {
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes));
                var saved = new ByteArrayOutputStream()) {
            change.accept(workbook);
            workbook.write(saved);
            bytes = saved.toByteArray();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is in the cells of that row, by column; blank cells are left out. */
    public Map<Integer, String> row(String key) {
        var cells = new LinkedHashMap<Integer, String>();
        change(sheet -> row(sheet, key).forEach(cell -> {
            if (!cell.toString().isEmpty()) {
                cells.put(cell.getColumnIndex(), cell.toString());
            }
        }));
        return cells;
    }

    /** The cell of that row. */
    public static XSSFCell cell(XSSFSheet sheet, String key, int column) {
        var row = row(sheet, key);
        var cell = row.getCell(column);
        return cell == null ? row.createCell(column) : cell;
    }

    /** The row of that key. */
    public static XSSFRow row(XSSFSheet sheet, String key) {
        for (var row : sheet) {
            var first = row.getCell(0);
            if (first != null && first.toString().equals(key)) {
                return (XSSFRow) row;
            }
        }
        throw new AssertionError("There is no row " + key);
    }

    /** Every text part of the archive, by its name. */
    public Map<String, String> parts() {
        var parts = new LinkedHashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
            return parts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Rewrites the parts of the archive as another program would. */
    public WorkbookEdit rewrite(UnaryOperator<Map<String, String>> change) {
        var parts = change.apply(parts());
        try (var saved = new ByteArrayOutputStream()) {
            try (var zip = new ZipOutputStream(saved)) {
                for (var part : parts.entrySet()) {
                    zip.putNextEntry(new ZipEntry(part.getKey()));
                    zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                    zip.closeEntry();
                }
            }
            bytes = saved.toByteArray();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
