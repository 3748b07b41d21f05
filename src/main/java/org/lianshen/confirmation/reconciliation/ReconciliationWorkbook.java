package org.lianshen.confirmation.reconciliation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.lianshen.language.Text;
import org.springframework.stereotype.Component;

/**
 * Writes a reconciliation as a workbook: its rows with both sides beside each other, and how many are of each state.
 */
@Component
public class ReconciliationWorkbook {

    private static final int ROWS_IN_MEMORY = 200;
    private static final String[] COLUMNS = {
        heading("confirmation.sheet.call"),
        heading("confirmation.sheet.direction"),
        heading("confirmation.sheet.state"),
        heading("confirmation.sheet.number"),
        heading("confirmation.sheet.reference"),
        heading("confirmation.sheet.message-id"),
        heading("confirmation.sheet.decision"),
        heading("confirmation.sheet.received"),
        heading("confirmation.sheet.title-ours"),
        heading("confirmation.sheet.title-theirs"),
        heading("confirmation.sheet.chinese-organisation-ours"),
        heading("confirmation.sheet.chinese-organisation-theirs"),
        heading("confirmation.sheet.foreign-organisation-ours"),
        heading("confirmation.sheet.foreign-organisation-theirs"),
        heading("confirmation.sheet.chinese-investigator-ours"),
        heading("confirmation.sheet.chinese-investigator-theirs"),
        heading("confirmation.sheet.foreign-investigator-ours"),
        heading("confirmation.sheet.foreign-investigator-theirs"),
        heading("confirmation.sheet.months-ours"),
        heading("confirmation.sheet.months-theirs"),
        heading("confirmation.sheet.differences"),
        heading("confirmation.sheet.settled")
    };

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
        sheet.widths(10, 8, 16, 20, 18, 18, 14, 17, 40, 40, 26, 26, 26, 26, 18, 18, 18, 18, 10, 10, 30, 20);
        sheet.header(COLUMNS);
        sheet.sheet().createFreezePane(4, 1);
        sheet.sheet().setAutoFilter(new CellRangeAddress(0, rows.size(), 0, COLUMNS.length - 1));
        for (var row : rows) {
            var ours = row.ours();
            var theirs = row.theirs();
            sheet.row(
                    row.direction().call(),
                    row.direction().code(),
                    row.state().label(),
                    row.number() == null ? null : row.number().value(),
                    row.reference(),
                    row.id(),
                    row.decision() == null ? null : row.decision().label(),
                    row.receivedAt(),
                    ours == null ? null : ours.title(),
                    theirs == null ? null : theirs.title(),
                    ours == null ? null : ours.chineseOrganisation(),
                    theirs == null ? null : theirs.chineseOrganisation(),
                    ours == null ? null : ours.foreignOrganisation(),
                    theirs == null ? null : theirs.foreignOrganisation(),
                    ours == null ? null : ours.chineseInvestigator(),
                    theirs == null ? null : theirs.chineseInvestigator(),
                    ours == null ? null : ours.foreignInvestigator(),
                    theirs == null ? null : theirs.foreignInvestigator(),
                    ours == null ? null : ours.durationMonths(),
                    theirs == null ? null : theirs.durationMonths(),
                    joined(row.differences().stream().map(Difference::field).toList()),
                    joined(row.settled()));
        }
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
                : fields.stream()
                        .map(field -> DifferenceField.label(field).both())
                        .collect(Collectors.joining("；"));
    }

    private static String heading(String key) {
        return Text.of(key).beside();
    }
}
