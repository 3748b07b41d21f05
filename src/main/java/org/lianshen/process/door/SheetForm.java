package org.lianshen.process.door;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lianshen.expertreview.sheet.CriterionScore;
import org.lianshen.expertreview.sheet.Sheet;
import org.lianshen.process.form.Answers;
import org.lianshen.process.form.FormDisplay;
import org.lianshen.process.form.HumanTask;
import org.lianshen.programme.DirectionId;
import org.lianshen.programme.template.CommentRule;
import org.lianshen.programme.template.Criterion;
import org.lianshen.programme.template.ReviewOption;
import org.springframework.stereotype.Component;

/** The part of a form that is a review sheet: one row per criterion of the template, then the sheet as a whole. */
@Component
class SheetForm {

    private final FormDisplay display;

    SheetForm(FormDisplay display) {
        this.display = display;
    }

    /**
     * Shows the sheet of a direction.
     *
     * @param earlier what the expert wrote before, to go on from; null for an empty sheet
     */
    void show(HumanTask task, DirectionId direction, @Nullable Sheet earlier) {
        var template = display.direction(direction).template();
        task.showJson(
                "criteria",
                template.criteria().stream()
                        .map(criterion -> row(
                                criterion,
                                earlier == null ? null : earlier.marks().get(criterion.id())))
                        .toList());
        // the form forgets what a row brings beside its fields; the score so far needs it beside the rows
        task.showJson(
                "scales", template.criteria().stream().map(SheetForm::scale).toList());
        task.showJson("recommendationOptions", options(template.recommendations()));
        task.showJson("familiarityOptions", options(template.familiarities()));
        if (earlier != null) {
            showWritten(task, "comment", earlier.comment());
            showWritten(task, "remark", earlier.remark());
            showWritten(task, "recommendation", earlier.recommendation());
            showWritten(task, "familiarity", earlier.familiarity());
        }
    }

    private static void showWritten(HumanTask task, String field, @Nullable String written) {
        if (written != null) {
            task.show(field, written);
        }
    }

    private Map<String, Object> row(Criterion criterion, @Nullable CriterionScore mark) {
        var scale = criterion.scale();
        var question = criterion.question();
        var row = new LinkedHashMap<String, Object>();
        row.put("id", criterion.id());
        row.put("name", criterion.name().here());
        row.put("scaleText", scaleText(criterion));
        row.put("question", question == null ? "" : question.here());
        row.put("guideText", guideText(criterion));
        row.put("min", scale.min());
        row.put("max", scale.max());
        row.put("step", scale.step());
        row.put("commentRule", criterion.comment().word());
        row.put("abstainable", criterion.abstain());
        if (mark != null) {
            row.put("score", mark.score());
            row.put("abstain", mark.score() == null);
            boolean required = criterion.comment() == CommentRule.REQUIRED && mark.score() != null;
            row.put(required ? "comment" : "optionalComment", mark.comment());
        }
        return row;
    }

    private static Map<String, Object> scale(Criterion criterion) {
        return Map.of(
                "weight",
                criterion.weight(),
                "min",
                criterion.scale().min(),
                "max",
                criterion.scale().max());
    }

    private String scaleText(Criterion criterion) {
        var scale = criterion.scale();
        return display.words(
                "score-proposal.scale",
                plain(scale.min()),
                plain(scale.max()),
                plain(criterion.weight().setScale(0, RoundingMode.HALF_UP)));
    }

    /** The bands of the grade guide, the highest first. */
    private String guideText(Criterion criterion) {
        return criterion.bands().stream()
                .map(band -> display.words(
                        "score-proposal.band", plain(band.from()), band.name().here()))
                .collect(Collectors.joining(display.words("score-proposal.between-bands")));
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private static List<Map<String, String>> options(List<ReviewOption> options) {
        return options.stream()
                .map(option ->
                        Map.of("value", option.id(), "label", option.name().here()))
                .toList();
    }

    /** Reads the sheet that was sent. */
    Sheet read(Answers answers) {
        var marks = new LinkedHashMap<String, CriterionScore>();
        for (var row : answers.rows("criteria")) {
            marks.put(
                    row.requiredText("id"),
                    new CriterionScore(
                            row.number("score"), row.either("comment", "optionalComment"), row.flag("abstain")));
        }
        var sheet = new Sheet(
                marks,
                answers.text("comment"),
                answers.text("remark"),
                answers.text("recommendation"),
                answers.text("familiarity"));
        answers.orRefuse();
        return sheet;
    }
}
