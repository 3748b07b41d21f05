package org.lianshen.expertreview.expert;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.lianshen.language.Text;
import org.lianshen.list.ListRow;
import org.lianshen.problem.FieldError;

/** The cells of one row of a list of experts, and what is wrong with them. */
final class RowCells {

    private static final int MOST = 1_000;

    /** Between names of people, and between keywords. */
    private static final Pattern MANY = PeopleCell.SEPARATORS;

    /** Between names that hold commas of their own: fields, organisations, titles. */
    private static final Pattern FEW = Pattern.compile("[;；\\r\\n]");

    private final ListRow<ExpertColumn> row;
    private final List<FieldError> problems;
    private final boolean typed;

    RowCells(ListRow<ExpertColumn> row, List<FieldError> problems) {
        this(row, problems, false);
    }

    private RowCells(ListRow<ExpertColumn> row, List<FieldError> problems, boolean typed) {
        this.row = row;
        this.problems = problems;
        this.typed = typed;
    }

    /** The fields of a form instead: problems are told by field alone. */
    static RowCells typed(ListRow<ExpertColumn> row, List<FieldError> problems) {
        return new RowCells(row, problems, true);
    }

    /** Tells of cells that could not be read, and of those that stand in no column. */
    void tellFaults() {
        row.cells().forEach((column, cell) -> {
            if (cell.fault() != null) {
                problem(
                        column,
                        new Text(
                                ended(cell.fault().zh(), "。"),
                                ended(cell.fault().en(), ".")));
            }
        });
        if (row.surplus() != null) {
            problems.add(FieldError.at(
                    "/lines/" + row.row(),
                    Text.of("expertreview.import.cell-without-column", row.row(), row.surplus())));
        }
    }

    int line() {
        return row.row();
    }

    /** The text of a cell without blanks around it; empty where there is none. */
    String text(ExpertColumn column) {
        var cell = row.cells().get(column);
        if (cell == null || cell.isBlank()) {
            return "";
        }
        return typed ? cell.text().strip() : PlainCell.read(cell.text().strip());
    }

    boolean isBlank(ExpertColumn column) {
        return text(column).isEmpty();
    }

    void mandatory(ExpertColumn column, int longest) {
        if (isBlank(column)) {
            problem(column, Text.of("expertreview.import.must-not-be-empty"));
        } else {
            bounded(column, longest);
        }
    }

    void bounded(ExpertColumn column, int longest) {
        if (text(column).length() > longest) {
            problem(column, Text.of("expertreview.import.too-long", longest));
        }
    }

    /** Names of people or keywords. */
    List<String> words(ExpertColumn column, int longest) {
        return split(column, MANY, longest);
    }

    /** Names or titles that may hold commas. */
    List<String> lines(ExpertColumn column, int longest) {
        return split(column, FEW, longest);
    }

    private List<String> split(ExpertColumn column, Pattern separator, int longest) {
        var words = separator
                .splitAsStream(text(column))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
        if (words.stream().anyMatch(word -> word.length() > longest)) {
            problem(column, Text.of("expertreview.import.entry-too-long", longest));
        }
        if (words.size() > MOST) {
            problem(column, Text.of("expertreview.import.too-many-entries", MOST));
        }
        return words;
    }

    /** What the parts of a cell say; each that says nothing is told as that problem. */
    <T> List<T> read(
            ExpertColumn column,
            List<String> parts,
            Function<String, Optional<T>> reading,
            Function<String, Text> problem) {
        var all = new ArrayList<T>();
        for (var part : parts) {
            reading.apply(part).ifPresentOrElse(all::add, () -> problem(column, problem.apply(part)));
        }
        return all.stream().distinct().toList();
    }

    void problem(ExpertColumn column, Text text) {
        if (typed) {
            problems.add(
                    FieldError.at("/" + column.property(), Text.of("expertreview.form.problem", column.title(), text)));
            return;
        }
        problems.add(FieldError.at(
                "/lines/" + row.row() + "/" + column.property(),
                Text.of("expertreview.import.problem", row.row(), column.property(), text)));
    }

    private static String ended(String sentence, String mark) {
        return sentence.endsWith(mark) ? sentence.substring(0, sentence.length() - mark.length()) : sentence;
    }
}
