package org.lianshen.list;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianshen.language.Text;
import org.lianshen.problem.FieldError;
import org.lianshen.problem.Refusal;

/** Why a file is refused as a whole. */
final class ListFaults {

    private static final int LONGEST_QUOTE = 60;
    private static final String NOTHING_ZH = "整份文件未处理。";
    private static final String NOTHING_EN = " Nothing of the file was taken.";

    private ListFaults() {}

    static Refusal empty() {
        return fault(Refusal.Kind.MALFORMED, "empty-list", "文件是空的。", "The file is empty.", List.of());
    }

    static Refusal headerOnly() {
        return fault(
                Refusal.Kind.MALFORMED,
                "empty-list",
                "文件只有表头，没有数据行。",
                "The file has a header and no rows below it.",
                List.of());
    }

    /** It is something else than a list in CSV or XLSX. */
    static Refusal unsupported(String zh, String en) {
        return fault(
                Refusal.Kind.UNSUPPORTED,
                "unsupported-file",
                zh + "请另存为 XLSX 或 CSV（UTF-8）后再报送。",
                en + " Save it as XLSX or CSV (UTF-8) and send that.",
                List.of());
    }

    /** It is damaged. */
    static Refusal broken(String zh, String en) {
        return fault(Refusal.Kind.MALFORMED, "broken-file", zh, en, List.of());
    }

    static Refusal tooManyRows() {
        return fault(
                Refusal.Kind.TOO_LARGE,
                "too-many-entries",
                "一次最多 " + ListTable.MOST_ROWS + " 行，请分批报送。",
                "At most " + ListTable.MOST_ROWS + " rows are taken at once; send several lists.",
                List.of());
    }

    static Refusal tooManyColumns(int most) {
        return fault(
                Refusal.Kind.MALFORMED,
                "unusable-header",
                "有的行超过 " + most + " 列，不像一份名单；请检查分隔符。",
                "A row has more than " + most + " columns, which no list has; look at the separators.",
                List.of());
    }

    static Refusal tooMuch() {
        return fault(
                Refusal.Kind.TOO_LARGE,
                "too-large",
                "文件展开后过大，不像一份名单。",
                "Unpacked, the file is far larger than a list can be.",
                List.of());
    }

    static Refusal severalSheets(List<String> names) {
        return fault(
                Refusal.Kind.MALFORMED,
                "several-sheets",
                "有多张工作表像是名单：" + String.join("、", names) + "。请只留一张，或隐藏其余各张。",
                "Several sheets look like the list: " + String.join(", ", names) + "; keep one, or hide the others.",
                List.of());
    }

    static Refusal header(@Nullable String sheet, int row, List<FieldError> problems) {
        return fault(
                Refusal.Kind.MALFORMED,
                "unusable-header",
                on(sheet, "") + "第 " + row + " 行作为表头不可用，请按各项提示修改。",
                "The header, row " + row + on(" of sheet \"", sheet, "\"") + ", does not do; see the errors.",
                problems);
    }

    /** Formulas are refused: what they show depends on who opens the file, and when. */
    static Refusal formulas(@Nullable String sheet, List<String> addresses, int all) {
        var some = all > addresses.size() ? " …（" + all + "）" : "";
        return fault(
                Refusal.Kind.MALFORMED,
                "formula-cells",
                on(sheet, "") + "含有公式的单元格：" + String.join(" ", addresses) + some + "。请改为数值（复制后“选择性粘贴—值”）。",
                "There are formulas in " + String.join(" ", addresses) + some + on(" of sheet \"", sheet, "\"")
                        + "; replace them by their values (copy, paste special, values).",
                addresses.stream()
                        .map(address -> FieldError.at("/cells/" + address, address + "：公式。", address + ": a formula."))
                        .toList());
    }

    /** The beginning of what somebody wrote. */
    static String shortened(String text) {
        int length = text.codePointCount(0, text.length());
        return length <= LONGEST_QUOTE ? text : text.substring(0, text.offsetByCodePoints(0, LONGEST_QUOTE)) + "…";
    }

    private static String on(@Nullable String sheet, String otherwise) {
        return sheet == null ? otherwise : "工作表“" + sheet + "”：";
    }

    private static String on(String before, @Nullable String sheet, String after) {
        return sheet == null ? "" : before + sheet + after;
    }

    private static Refusal fault(Refusal.Kind kind, String code, String zh, String en, List<FieldError> errors) {
        return new Refusal(kind, code, new Text(zh + NOTHING_ZH, en + NOTHING_EN), errors);
    }
}
