package org.lianshen.expertreview.expert;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** Writes experts as a list that an import takes in again without a change. */
public final class ExpertListFile {

    /** Former organisations stand among the employments, with their dates. */
    private static final List<ExpertColumn> COLUMNS = Arrays.stream(ExpertColumn.values())
            .filter(column -> column != ExpertColumn.FORMER_ORGANISATIONS)
            .toList();

    private static final int WIDE = 24 * 256;
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final String BETWEEN = "; ";

    private ExpertListFile() {}

    /** The bytes of a CSV file: UTF-8 with a byte order mark, separated by commas, no cell being a formula. */
    public static byte[] csv(List<Expert> experts) {
        var text = new StringBuilder().append(BYTE_ORDER_MARK);
        try (var printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            printer.printRecord(COLUMNS.stream().map(ExpertColumn::property).toList());
            for (var expert : experts) {
                printer.printRecord(COLUMNS.stream()
                        .map(column -> PlainCell.write(cell(expert, column)))
                        .toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("A text in memory can always be written", e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The bytes of an XLSX file, whose every cell is a text. */
    public static byte[] xlsx(List<Expert> experts) {
        try (var workbook = new SXSSFWorkbook();
                var bytes = new ByteArrayOutputStream()) {
            var sheet = workbook.createSheet("experts");
            fill(
                    sheet.createRow(0),
                    COLUMNS.stream().map(ExpertColumn::property).toList());
            for (int column = 0; column < COLUMNS.size(); column++) {
                sheet.setColumnWidth(column, WIDE);
            }
            sheet.createFreezePane(0, 1);
            for (int place = 0; place < experts.size(); place++) {
                var expert = experts.get(place);
                fill(
                        sheet.createRow(place + 1),
                        COLUMNS.stream().map(column -> cell(expert, column)).toList());
            }
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("A workbook in memory can always be written", e);
        }
    }

    private static void fill(Row row, List<String> texts) {
        for (int column = 0; column < texts.size(); column++) {
            if (!texts.get(column).isEmpty()) {
                row.createCell(column).setCellValue(texts.get(column));
            }
        }
    }

    private static String cell(Expert expert, ExpertColumn column) {
        return ExpertCells.text(expert, column, BETWEEN);
    }
}
