package org.lianshen.confirmation.reconciliation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.lianshen.confirmation.entry.ComparedField;
import org.lianshen.language.Text;
import org.springframework.stereotype.Component;

/**
 * Writes a reconciliation as a workbook: its rows with both sides beside each other, and how many are of each state.
 */
@Component
public class ReconciliationWorkbook {

    private static final int ROWS_IN_MEMORY = 200;
    private static final List<SheetColumn<ReconciliationRow>> COLUMNS = columns();

    private static List<SheetColumn<ReconciliationRow>> columns() {
        var columns = new ArrayList<SheetColumn<ReconciliationRow>>(List.of(
                column("confirmation.sheet.call", 10, row -> row.direction().call()),
                column("confirmation.sheet.direction", 8, row -> row.direction().code()),
                column("confirmation.sheet.state", 16, row -> row.state().label()),
                column("confirmation.sheet.number", 20, ReconciliationRow::number),
                column("confirmation.sheet.reference", 18, ReconciliationRow::reference),
                column("confirmation.sheet.message-id", 18, ReconciliationRow::id),
                column("confirmation.sheet.decision", 14, ReconciliationWorkbook::decision),
                column("confirmation.sheet.received", 17, ReconciliationRow::receivedAt)));
        for (var field : ComparedField.values()) {
            columns.add(new SheetColumn<>(field.labels().ours(), width(field), row -> field.of(row.ours())));
            columns.add(new SheetColumn<>(field.labels().theirs(), width(field), row -> field.of(row.theirs())));
        }
        columns.add(column("confirmation.sheet.differences", 30, ReconciliationWorkbook::differences));
        columns.add(column("confirmation.sheet.settled", 20, row -> joined(row.settled())));
        return List.copyOf(columns);
    }

    private static SheetColumn<ReconciliationRow> column(
            String key, int width, Function<ReconciliationRow, @Nullable Object> value) {
        return new SheetColumn<>(Text.of(key), width, value);
    }

    private static int width(ComparedField field) {
        return switch (field) {
            case TITLE -> 40;
            case CHINESE_ORGANISATION, FOREIGN_ORGANISATION -> 26;
            case CHINESE_INVESTIGATOR, FOREIGN_INVESTIGATOR -> 18;
            case DURATION_MONTHS -> 10;
        };
    }

    private static @Nullable Text decision(ReconciliationRow row) {
        return row.decision() == null ? null : row.decision().label();
    }

    private static @Nullable String differences(ReconciliationRow row) {
        return joined(row.differences().stream().map(Difference::field).toList());
    }

    /** The bytes of an XLSX file. */
    public byte[] write(List<ReconciliationRow> rows) {
        try (var book = new SXSSFWorkbook(ROWS_IN_MEMORY);
                var bytes = new ByteArrayOutputStream()) {
            rows(new SheetWriter(book, heading("confirmation.sheet.reconciliation")), rows);
            counts(new SheetWriter(book, heading("confirmation.sheet.counts")), rows);
            book.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("A workbook can always be written", e);
        }
    }

    private static void rows(SheetWriter sheet, List<ReconciliationRow> rows) {
        sheet.widths(COLUMNS);
        sheet.header(COLUMNS);
        sheet.sheet().createFreezePane(4, 1);
        sheet.sheet().setAutoFilter(new CellRangeAddress(0, rows.size(), 0, COLUMNS.size() - 1));
        rows.forEach(row -> sheet.row(COLUMNS, row));
    }

    private static void counts(SheetWriter sheet, List<ReconciliationRow> rows) {
        sheet.widths(34, 12);
        sheet.header(heading("confirmation.sheet.state"), heading("confirmation.sheet.rows"));
        Map<ReconciliationState, Integer> counts = new EnumMap<>(ReconciliationState.class);
        rows.forEach(row -> counts.merge(row.state(), 1, Integer::sum));
        for (var state : ReconciliationState.values()) {
            sheet.row(state.label(), counts.getOrDefault(state, 0));
        }
        sheet.row(Text.of("confirmation.sheet.total"), rows.size());
    }

    private static @Nullable String joined(List<String> fields) {
        return fields.isEmpty()
                ? null
                : fields.stream().map(field -> Difference.inSheet(field).both()).collect(Collectors.joining("；"));
    }

    private static String heading(String key) {
        return Text.of(key).beside();
    }
}
