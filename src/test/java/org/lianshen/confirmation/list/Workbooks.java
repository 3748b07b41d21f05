package org.lianshen.confirmation.list;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Workbooks and archives in memory. */
public final class Workbooks {

    private Workbooks() {}

    /** A workbook with shared strings and one sheet of these rows. */
    public static byte[] of(Object[]... rows) {
        return of(book -> fill(book.createSheet("名单"), rows));
    }

    /** A workbook as the step makes it. */
    public static byte[] of(Consumer<Workbook> step) {
        try (var book = new XSSFWorkbook()) {
            step.accept(book);
            return bytes(book);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** A workbook with that many rows below its header, its strings in the cells themselves. */
    static byte[] streamed(int rows) {
        try (var book = new SXSSFWorkbook(100)) {
            var sheet = book.createSheet();
            put(sheet.createRow(0), "id", "direction", "decision", "title");
            for (int i = 1; i <= rows; i++) {
                put(sheet.createRow(i), "m" + i, "2.0", "received", "Title " + i);
            }
            return bytes(book);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static void fill(Sheet sheet, Object[]... rows) {
        for (var cells : rows) {
            put(sheet.createRow(sheet.getPhysicalNumberOfRows()), cells);
        }
    }

    private static void put(Row row, Object... cells) {
        for (int i = 0; i < cells.length; i++) {
            if (cells[i] instanceof Number number) {
                row.createCell(i).setCellValue(number.doubleValue());
            } else if (cells[i] instanceof Boolean logical) {
                row.createCell(i).setCellValue(logical);
            } else if (cells[i] != null) {
                row.createCell(i).setCellValue(cells[i].toString());
            }
        }
    }

    private static byte[] bytes(Workbook book) throws IOException {
        var bytes = new ByteArrayOutputStream();
        book.write(bytes);
        return bytes.toByteArray();
    }

    /** An archive of these entries. */
    static byte[] zip(Map<String, byte[]> entries) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return bytes.toByteArray();
    }

    /** The archive with one entry replaced. */
    static byte[] with(byte[] archive, String name, byte[] content) {
        var bytes = new ByteArrayOutputStream();
        try (var from = new ZipInputStream(new ByteArrayInputStream(archive));
                var to = new ZipOutputStream(bytes)) {
            for (var entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                to.write(entry.getName().equals(name) ? content : from.readAllBytes());
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return bytes.toByteArray();
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
