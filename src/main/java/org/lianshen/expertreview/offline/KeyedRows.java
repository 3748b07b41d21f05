package org.lianshen.expertreview.offline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.lianshen.expertreview.assignment.AssignmentId;
import org.lianshen.language.Text;
import org.lianshen.list.FormSheet;
import org.lianshen.list.FormWorkbook;
import org.lianshen.list.ListCell;
import org.lianshen.problem.FieldError;
import org.lianshen.problem.Refusal;

/** The rows of a workbook that was filled in, found by their keys wherever they were moved. */
final class KeyedRows {

    private final FormSheet sheet;
    private final Map<String, Integer> places = new LinkedHashMap<>();
    private final List<FieldError> strays = new ArrayList<>();

    private KeyedRows(FormSheet sheet) {
        this.sheet = sheet;
        sheet.rows().forEach(this::find);
        sheet.rows().forEach(this::findStrays);
    }

    /**
     * Reads a workbook.
     *
     * @throws Refusal where it is none, or no review sheet of this house
     */
    static KeyedRows read(byte[] file) {
        var sheets = FormWorkbook.read(file);
        var fitting = sheets.stream().filter(KeyedRows::fits).toList();
        if (fitting.size() != 1) {
            throw refused("not-a-review-sheet", Text.of("expertreview.offline.not-a-review-sheet"));
        }
        if (sheets.size() > 1) {
            var others = sheets.stream()
                    .filter(sheet -> !fitting.contains(sheet))
                    .map(FormSheet::name)
                    .toList();
            throw refused("other-sheets", Text.of("expertreview.offline.other-sheets", Text.list(others)));
        }
        return new KeyedRows(fitting.get(0));
    }

    private static boolean fits(FormSheet sheet) {
        return sheet.rows().values().stream()
                .filter(row -> RowKey.COLUMNS.equals(key(row)))
                .anyMatch(row -> List.of(WorkbookColumn.SCORE, WorkbookColumn.ABSTAIN, WorkbookColumn.COMMENT).stream()
                        .allMatch(column -> column.heading().equals(text(row, column))));
    }

    private void find(int number, SortedMap<Integer, ListCell> row) {
        var key = key(row);
        if (key != null && !key.equals(RowKey.NOTE)) {
            var before = places.putIfAbsent(key, number);
            if (before != null) {
                strays.add(FieldError.at("/rows/" + number, Text.of("expertreview.offline.row-twice", number, before)));
            }
        }
    }

    /** What stands where nothing is asked would be lost. */
    private void findStrays(int number, SortedMap<Integer, ListCell> row) {
        var key = key(row);
        row.forEach((column, cell) -> {
            if (!cell.isBlank() && !isExpected(key, column)) {
                var address = FormSheet.address(number, column);
                strays.add(FieldError.at(
                        "/cells/" + address, Text.of("expertreview.offline.stray", address, shortened(cell.text()))));
            }
        });
    }

    private static boolean isExpected(@Nullable String key, int column) {
        if (key == null || column >= WorkbookColumn.values().length) {
            return false;
        }
        var place = WorkbookColumn.values()[column];
        return !place.isAnswer()
                || key.equals(RowKey.COLUMNS)
                || RowKey.isCriterion(key)
                || place == WorkbookColumn.COMMENT && RowKey.isWhole(key);
    }

    /** What the workbook was made for. */
    SheetStamp stamp() {
        return new SheetStamp(new AssignmentId(stamp(RowKey.ASSIGNMENT)), stamp(RowKey.TEMPLATE), stamp(RowKey.BEGUN));
    }

    private String stamp(String key) {
        var text = text(key, WorkbookColumn.QUESTION);
        if (text == null) {
            throw refused("not-a-review-sheet", Text.of("expertreview.offline.not-a-review-sheet"));
        }
        return text.strip();
    }

    /** What stands where nothing is asked, and rows that stand there twice. */
    List<FieldError> strays() {
        return strays;
    }

    @Nullable
    ListCell cell(String key, WorkbookColumn column) {
        var place = places.get(key);
        return place == null ? null : sheet.rows().get(place).get(column.ordinal());
    }

    @Nullable
    String text(String key, WorkbookColumn column) {
        var cell = cell(key, column);
        return cell == null ? null : cell.text();
    }

    /** The sentence with the cell before it; alone where the row is gone. */
    Text at(String key, WorkbookColumn column, Text said) {
        var place = places.get(key);
        return place == null
                ? said
                : Text.of("expertreview.offline.at", FormSheet.address(place, column.ordinal()), said);
    }

    private static @Nullable String key(SortedMap<Integer, ListCell> row) {
        var text = text(row, WorkbookColumn.KEY);
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static @Nullable String text(SortedMap<Integer, ListCell> row, WorkbookColumn column) {
        var cell = row.get(column.ordinal());
        return cell == null ? null : cell.text();
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }

    static Refusal refused(String code, Text said) {
        return new Refusal(
                Refusal.Kind.MALFORMED, code, Text.of("expertreview.offline.nothing-taken", said), List.of());
    }
}
