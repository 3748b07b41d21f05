package org.lianshen.expertreview.offline;

import java.math.BigDecimal;
import java.math.MathContext;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lianshen.expertreview.sheet.CriterionScore;
import org.lianshen.expertreview.sheet.Sheet;
import org.lianshen.language.Text;
import org.lianshen.list.ListCell;
import org.lianshen.problem.FieldError;
import org.lianshen.programme.template.Criterion;
import org.lianshen.programme.template.ReviewOption;
import org.lianshen.programme.template.ReviewTemplate;

/** What an expert filled in, by the keys of the rows. What cannot be read, or would be lost, is a problem. */
final class FilledSheet {

    private static final Pattern NUMBER = Pattern.compile("[-+]?\\d{1,9}(\\.\\d{1,20})?");

    /** As many digits as spreadsheets keep. */
    private static final MathContext DIGITS = new MathContext(15);

    private final KeyedRows rows;
    private final ReviewTemplate template;
    private final List<FieldError> problems = new ArrayList<>();

    FilledSheet(KeyedRows rows, ReviewTemplate template) {
        this.rows = rows;
        this.template = template;
    }

    /** The sheet as far as it can be read. */
    Sheet read() {
        var marks = new LinkedHashMap<String, CriterionScore>();
        for (int place = 0; place < template.criteria().size(); place++) {
            var criterion = template.criteria().get(place);
            marks.put(criterion.id(), mark(criterion, "/criteria/" + place));
        }
        problems.addAll(rows.strays());
        return new Sheet(
                marks,
                text(RowKey.COMMENT, "/comment", Text.of("expertreview.sheet.overall"), AnswerLimits.WHOLE),
                text(RowKey.REMARK, "/remark", Text.of("expertreview.sheet.remark"), AnswerLimits.WHOLE),
                option(RowKey.RECOMMENDATION, "/recommendation", template.recommendations()),
                option(RowKey.FAMILIARITY, "/familiarity", template.familiarities()));
    }

    /** What is wrong with it, by the names of the form's fields; complete once it was read. */
    List<FieldError> problems() {
        return problems;
    }

    private CriterionScore mark(Criterion criterion, String at) {
        var key = RowKey.of(criterion);
        var name = rows.text(key, WorkbookColumn.CRITERION);
        if (name != null && !LineEnds.plain(name).equals(RowWriter.lines(criterion.name()))) {
            problem(at, key, WorkbookColumn.CRITERION, Text.of("expertreview.offline.rows-moved", criterion.name()));
        }
        boolean abstained = abstained(key, at, criterion.name());
        var score = score(key, at, criterion.name());
        if (abstained && score != null) {
            problem(
                    at + "/abstain",
                    key,
                    WorkbookColumn.ABSTAIN,
                    Text.of("expertreview.offline.both", criterion.name()));
        }
        var comment = usable(key, WorkbookColumn.COMMENT, at + "/comment");
        return new CriterionScore(
                score,
                bounded(key, at + "/comment", criterion.name(), comment, AnswerLimits.CRITERION_COMMENT),
                abstained);
    }

    private boolean abstained(String key, String at, Text name) {
        var cell = usable(key, WorkbookColumn.ABSTAIN, at + "/abstain");
        if (cell == null) {
            return false;
        }
        if (!AbstainWords.has(cell.text())) {
            problem(
                    at + "/abstain",
                    key,
                    WorkbookColumn.ABSTAIN,
                    Text.of("expertreview.offline.abstain-words", name, AbstainWords.WORDS));
            return false;
        }
        return true;
    }

    private @Nullable BigDecimal score(String key, String at, Text name) {
        var cell = usable(key, WorkbookColumn.SCORE, at + "/score");
        if (cell == null) {
            return null;
        }
        var typed = Normalizer.normalize(cell.text(), Normalizer.Form.NFKC)
                .strip()
                .replace('\u2212', '-')
                .replace(',', '.');
        if (cell.shown().contains("%") || !NUMBER.matcher(typed).matches()) {
            problem(
                    at + "/score",
                    key,
                    WorkbookColumn.SCORE,
                    Text.of("expertreview.offline.no-number", name, shortened(cell.shown())));
            return null;
        }
        return new BigDecimal(typed).round(DIGITS);
    }

    private @Nullable String text(String key, String at, Text name, int most) {
        return bounded(key, at, name, usable(key, WorkbookColumn.COMMENT, at), most);
    }

    private @Nullable String bounded(String key, String at, Text name, @Nullable ListCell cell, int most) {
        if (cell == null) {
            return null;
        }
        var text = LineEnds.plain(cell.text()).strip();
        if (text.length() > most) {
            problem(at, key, WorkbookColumn.COMMENT, Text.of("expertreview.sheet.comment-too-long", name, most));
        }
        return text;
    }

    private @Nullable String option(String key, String at, List<ReviewOption> options) {
        var cell = usable(key, WorkbookColumn.COMMENT, at);
        if (cell == null) {
            return null;
        }
        var said = Normalizer.normalize(cell.text(), Normalizer.Form.NFKC).strip();
        return options.stream()
                .filter(option -> isCalled(option, said))
                .findFirst()
                .map(ReviewOption::id)
                // what is no choice is refused with all choices there are
                .orElse(said);
    }

    private static boolean isCalled(ReviewOption option, String said) {
        var name = option.name();
        return Stream.of(option.id(), name.zh(), name.en(), name.both())
                .anyMatch(
                        word -> Normalizer.normalize(word, Normalizer.Form.NFKC).equalsIgnoreCase(said));
    }

    /** A cell with something in it that can be read. */
    private @Nullable ListCell usable(String key, WorkbookColumn column, String at) {
        var cell = rows.cell(key, column);
        if (cell == null || cell.isBlank()) {
            return null;
        }
        if (cell.fault() != null) {
            problem(at, key, column, cell.fault());
            return null;
        }
        return cell;
    }

    private void problem(String at, String key, WorkbookColumn column, Text said) {
        problems.add(FieldError.at(at, rows.at(key, column, said)));
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
