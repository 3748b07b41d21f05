package org.lianshen.list;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianshen.language.Text;
import org.lianshen.problem.FieldError;
import org.lianshen.problem.Refusal;

/** Why a file is refused as a whole. */
final class ListFaults {

    private static final int LONGEST_QUOTE = 60;

    private ListFaults() {}

    static Refusal empty() {
        return fault(Refusal.Kind.MALFORMED, "empty-list", Text.of("list.file-is-empty"), List.of());
    }

    static Refusal headerOnly() {
        return fault(Refusal.Kind.MALFORMED, "empty-list", Text.of("list.header-only"), List.of());
    }

    /** It is something else than a list in CSV or XLSX. */
    static Refusal unsupported(Text said) {
        return new Unsupported(said);
    }

    /** A file of another kind than those that are read. */
    static final class Unsupported extends Refusal {

        private final transient Text said;

        Unsupported(Text said) {
            super(
                    Refusal.Kind.UNSUPPORTED,
                    "unsupported-file",
                    Text.of("list.nothing-taken", Text.of("list.save-as-another", said)),
                    List.of());
            this.said = said;
        }

        /** The same where only a workbook would do. */
        Refusal forWorkbook() {
            return fault(Kind.UNSUPPORTED, code(), Text.of("list.save-as-workbook", said), List.of());
        }
    }

    /** Merged cells keep one of their values. */
    static Refusal merged(String sheet, List<String> places) {
        return fault(
                Refusal.Kind.MALFORMED,
                "merged-cells",
                Text.of("list.merged-cells", on(sheet), String.join(" ", places)),
                List.of());
    }

    /** It is damaged. */
    static Refusal broken(Text said) {
        return fault(Refusal.Kind.MALFORMED, "broken-file", said, List.of());
    }

    static Refusal tooManyRows() {
        return fault(
                Refusal.Kind.TOO_LARGE,
                "too-many-entries",
                Text.of("list.too-many-rows", ListTable.MOST_ROWS),
                List.of());
    }

    static Refusal tooManyColumns(int most) {
        return fault(Refusal.Kind.MALFORMED, "unusable-header", Text.of("list.row-too-wide", most), List.of());
    }

    static Refusal tooMuch() {
        return fault(Refusal.Kind.TOO_LARGE, "too-large", Text.of("list.unpacked-too-large"), List.of());
    }

    static Refusal severalSheets(List<String> names) {
        return fault(
                Refusal.Kind.MALFORMED, "several-sheets", Text.of("list.several-sheets", Text.list(names)), List.of());
    }

    static Refusal header(@Nullable String sheet, int row, List<FieldError> problems) {
        return fault(
                Refusal.Kind.MALFORMED,
                "unusable-header",
                Text.of("list.header-does-not-do", on(sheet), row),
                problems);
    }

    /** Formulas are refused: what they show depends on who opens the file, and when. */
    static Refusal formulas(@Nullable String sheet, List<String> addresses, int all) {
        var some = all > addresses.size() ? " …（" + all + "）" : "";
        return fault(
                Refusal.Kind.MALFORMED,
                "formula-cells",
                Text.of("list.formulas", on(sheet), String.join(" ", addresses), some),
                addresses.stream()
                        .map(address -> FieldError.at("/cells/" + address, Text.of("list.formula-at", address)))
                        .toList());
    }

    /** The beginning of what somebody wrote. */
    static String shortened(String text) {
        int length = text.codePointCount(0, text.length());
        return length <= LONGEST_QUOTE ? text : text.substring(0, text.offsetByCodePoints(0, LONGEST_QUOTE)) + "…";
    }

    private static Text on(@Nullable String sheet) {
        return sheet == null ? new Text("", "") : Text.of("list.on-sheet", sheet);
    }

    private static Refusal fault(Refusal.Kind kind, String code, Text said, List<FieldError> errors) {
        return new Refusal(kind, code, Text.of("list.nothing-taken", said), errors);
    }
}
