package org.lianshen.expertreview.offline;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationConstraint.ValidationType;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.lianshen.expertreview.OwnReview;
import org.lianshen.expertreview.sheet.CriterionScore;
import org.lianshen.expertreview.sheet.Sheet;
import org.lianshen.language.Text;
import org.lianshen.programme.template.CommentRule;
import org.lianshen.programme.template.Criterion;
import org.lianshen.programme.template.ReviewOption;
import org.lianshen.programme.template.ReviewTemplate;
import org.lianshen.programme.template.Scale;
import org.lianshen.time.Beijing;

/**
 * Writes a review sheet as a workbook to fill in: only the cells for answers are open. It names nobody, and says what
 * it was made for, so that it finds the way back.
 */
final class SheetWorkbook {

    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final ReviewTemplate template;
    private final OptionSheet options;
    private final RowWriter rows;
    private final XSSFSheet sheet;

    private SheetWorkbook(XSSFWorkbook workbook, ReviewTemplate template) {
        this.template = template;
        sheet = workbook.createSheet(Text.of("expertreview.offline.sheet-name").beside());
        options = new OptionSheet(
                workbook, Text.of("expertreview.offline.options-name").beside());
        rows = new RowWriter(sheet);
    }

    /**
     * The bytes of an XLSX file.
     *
     * @param direction name of the direction
     * @param filledIn what is filled in already, or null
     */
    static byte[] write(OwnReview review, Text direction, ReviewTemplate template, @Nullable Sheet filledIn) {
        try (var workbook = new XSSFWorkbook();
                var bytes = new ByteArrayOutputStream()) {
            nameNobody(workbook);
            new SheetWorkbook(workbook, template)
                    .fill(review, direction, filledIn == null ? new Sheet(Map.of(), null) : filledIn);
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("A workbook in memory can always be written", e);
        }
    }

    private static void nameNobody(XSSFWorkbook workbook) {
        var properties = workbook.getProperties();
        properties.getCoreProperties().setCreator("Lianshen");
        properties.getCoreProperties().setCreated(Optional.empty());
        properties.getExtendedProperties().setApplication("Lianshen");
    }

    private void fill(OwnReview review, Text direction, Sheet filledIn) {
        rows.title(Text.of("expertreview.offline.sheet-name").beside() + " · " + review.number());
        rows.note(Text.of("expertreview.offline.title"), review.title().zh());
        if (!review.title().en().equals(review.title().zh())) {
            rows.note(new Text("", ""), review.title().en());
        }
        rows.note(Text.of("expertreview.offline.direction"), direction.both());
        rows.note(
                Text.of("expertreview.offline.due"),
                MINUTES.format(review.due().atZone(Beijing.ZONE)) + " "
                        + Text.of("expertreview.offline.beijing").beside());
        for (var line : List.of(
                Text.of("expertreview.offline.how-to-fill"),
                Text.of("expertreview.offline.how-to-score"),
                Text.of("expertreview.offline.how-to-send"))) {
            rows.instruction(line.zh());
            rows.instruction(line.en());
        }
        rows.headings();
        template.criteria()
                .forEach(criterion -> criterion(criterion, filledIn.marks().get(criterion.id())));
        whole(filledIn);
        rows.stamp(
                RowKey.ASSIGNMENT,
                Text.of("expertreview.offline.stamp.assignment"),
                review.id().value());
        rows.stamp(RowKey.TEMPLATE, Text.of("expertreview.offline.stamp.template"), Fingerprint.of(template));
        rows.stamp(RowKey.BEGUN, Text.of("expertreview.offline.stamp.begun"), Fingerprint.of(filledIn));
        rows.finish();
    }

    private void criterion(Criterion criterion, @Nullable CriterionScore mark) {
        var scale = criterion.scale();
        var question = criterion.question();
        int row = rows.criterion(
                RowKey.of(criterion),
                RowWriter.lines(criterion.name()),
                question == null ? "" : RowWriter.lines(question),
                plain(scale.min()) + "–" + plain(scale.max()),
                plain(criterion.weight()) + " %",
                criterion.bands().stream()
                        .map(band ->
                                "≥ " + plain(band.from()) + " " + band.name().both())
                        .collect(Collectors.joining("\n")));
        rows.number(row, WorkbookColumn.SCORE, mark == null ? null : mark.score());
        limit(row, scale);
        if (criterion.abstain()) {
            var words = AbstainWords.WORDS.beside();
            rows.open(row, WorkbookColumn.ABSTAIN, mark != null && mark.abstained() ? words : null);
            choices(row, WorkbookColumn.ABSTAIN, List.of(words));
        }
        if (criterion.comment() != CommentRule.NONE) {
            rows.open(row, WorkbookColumn.COMMENT, mark == null ? null : mark.comment());
            length(row, AnswerLimits.CRITERION_COMMENT);
        }
    }

    private void whole(Sheet filledIn) {
        option(RowKey.RECOMMENDATION, template.recommendations(), filledIn.recommendation());
        option(RowKey.FAMILIARITY, template.familiarities(), filledIn.familiarity());
        text(RowKey.COMMENT, Text.of("expertreview.sheet.overall"), filledIn.comment());
        text(RowKey.REMARK, Text.of("expertreview.sheet.remark"), filledIn.remark());
    }

    private void option(String key, List<ReviewOption> given, @Nullable String chosen) {
        if (given.isEmpty()) {
            return;
        }
        var label = key.equals(RowKey.RECOMMENDATION)
                ? Text.of("expertreview.offline.recommendation")
                : Text.of("expertreview.offline.familiarity");
        int row = rows.whole(key, label, Text.of("expertreview.offline.choose"));
        rows.open(
                row,
                WorkbookColumn.COMMENT,
                given.stream()
                        .filter(option -> option.id().equals(chosen))
                        .map(option -> option.name().both())
                        .findFirst()
                        .orElse(null));
        choices(
                row,
                WorkbookColumn.COMMENT,
                given.stream().map(option -> option.name().both()).toList());
    }

    private void text(String key, Text label, @Nullable String text) {
        var hint = key.equals(RowKey.COMMENT)
                ? Text.of("expertreview.offline.who-reads-comment")
                : Text.of("expertreview.offline.who-reads-remark");
        int row = rows.whole(key, label, hint);
        rows.open(row, WorkbookColumn.COMMENT, text);
        length(row, AnswerLimits.WHOLE);
    }

    private void limit(int row, Scale scale) {
        boolean whole = isWhole(scale.min()) && isWhole(scale.step());
        var constraint = sheet.getDataValidationHelper()
                .createNumericConstraint(
                        whole ? ValidationType.INTEGER : ValidationType.DECIMAL,
                        OperatorType.BETWEEN,
                        plain(scale.min()),
                        plain(scale.max()));
        var hint =
                Text.of("expertreview.offline.scale-hint", plain(scale.min()), plain(scale.max()), plain(scale.step()));
        ask(
                WorkbookColumn.SCORE,
                sheet.getDataValidationHelper().createValidation(constraint, at(row, WorkbookColumn.SCORE)),
                hint);
    }

    private void length(int row, int most) {
        var constraint = sheet.getDataValidationHelper()
                .createTextLengthConstraint(OperatorType.LESS_OR_EQUAL, String.valueOf(most), null);
        ask(
                WorkbookColumn.COMMENT,
                sheet.getDataValidationHelper().createValidation(constraint, at(row, WorkbookColumn.COMMENT)),
                Text.of("expertreview.offline.length-hint", most));
    }

    private void choices(int row, WorkbookColumn column, List<String> words) {
        var constraint = sheet.getDataValidationHelper().createFormulaListConstraint(options.range(words));
        ask(
                column,
                sheet.getDataValidationHelper().createValidation(constraint, at(row, column)),
                Text.of("expertreview.offline.choose"));
    }

    private void ask(WorkbookColumn column, DataValidation validation, Text hint) {
        validation.setEmptyCellAllowed(true);
        validation.setShowErrorBox(true);
        validation.createErrorBox(column.heading(), hint.both());
        validation.setShowPromptBox(true);
        validation.createPromptBox(column.heading(), hint.both());
        sheet.addValidationData(validation);
    }

    private static CellRangeAddressList at(int row, WorkbookColumn column) {
        return new CellRangeAddressList(row, row, column.ordinal(), column.ordinal());
    }

    private static boolean isWhole(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0;
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
