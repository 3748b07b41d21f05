package org.lianshen.list.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.lianshen.language.Text;
import org.lianshen.time.Beijing;

/**
 * Writes a table as CSV (RFC 4180): UTF-8 with a byte order mark, moments as ISO 8601 with Beijing's offset, and an
 * apostrophe before what a spreadsheet would take for a formula.
 */
final class CsvTable {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private CsvTable() {}

    static byte[] write(Table<?> table) {
        var text = new StringBuilder().append(BYTE_ORDER_MARK);
        try (var printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            print(table, printer);
        } catch (IOException e) {
            throw new UncheckedIOException("A text in memory can always be written", e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static <R> void print(Table<R> table, CSVPrinter printer) throws IOException {
        printer.printRecord(table.columns().stream()
                .map(column -> cell(column.heading().beside()))
                .toList());
        for (var row : table.rows()) {
            printer.printRecord(table.columns().stream()
                    .map(column -> cell(column.value().apply(row)))
                    .toList());
        }
    }

    private static String cell(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Number) {
            return value.toString();
        }
        if (value instanceof Instant moment) {
            return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                    moment.truncatedTo(ChronoUnit.SECONDS).atZone(Beijing.ZONE));
        }
        var words = value instanceof Text text ? text.both() : value.toString();
        return FormulaLike.is(words) ? "'" + words : words;
    }
}
