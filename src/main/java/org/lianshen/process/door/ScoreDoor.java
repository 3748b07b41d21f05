package org.lianshen.process.door;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lianshen.expertreview.Assignment;
import org.lianshen.expertreview.Assignments;
import org.lianshen.expertreview.CriterionScore;
import org.lianshen.expertreview.ReviewSheets;
import org.lianshen.expertreview.Sheet;
import org.lianshen.problem.Refusal;
import org.lianshen.process.Vocabulary;
import org.lianshen.process.Vocabulary.Outcome;
import org.lianshen.process.form.Answers;
import org.lianshen.process.form.FormDisplay;
import org.lianshen.process.form.FormDoor;
import org.lianshen.process.form.FormKey;
import org.lianshen.process.form.HumanTask;
import org.lianshen.programme.DeadlineKind;
import org.lianshen.programme.template.Criterion;
import org.lianshen.programme.template.ReviewOption;
import org.springframework.stereotype.Component;

/** An expert scores a proposal, or says why not. The form shows nobody's name. */
@Component
class ScoreDoor implements FormDoor {

    private final FormDisplay display;
    private final Assignments assignments;
    private final ReviewSheets sheets;

    ScoreDoor(FormDisplay display, Assignments assignments, ReviewSheets sheets) {
        this.display = display;
        this.assignments = assignments;
        this.sheets = sheets;
    }

    @Override
    public FormKey form() {
        return FormKey.SCORE_PROPOSAL;
    }

    /** Reminders find it by its assignment. */
    @Override
    public void created(HumanTask task) {
        FormDoor.super.created(task);
        task.keep("reviewAssignment", task.get(Vocabulary.ASSIGNMENT).value());
    }

    @Override
    public Instant due(HumanTask task) {
        return find(task).reviewUntil();
    }

    @Override
    public Optional<DeadlineKind> movesWith() {
        return Optional.of(DeadlineKind.REVIEW);
    }

    @Override
    public void show(HumanTask task) {
        var id = task.get(Vocabulary.ASSIGNMENT);
        var assignment = find(task);
        var proposal = display.proposal(assignment.number());
        var summary = proposal.content().summary();
        task.show("number", proposal.number().value())
                .show("directionName", display.directionName(proposal.direction()))
                .show("title", display.title(proposal))
                .show("summary", summary == null ? "—" : summary)
                .show("dossierUrl", "/reviews/" + id);
        var template = display.direction(proposal.direction()).template();
        task.showJson("criteria", template.criteria().stream().map(this::row).toList());
        // the form forgets what a row brings beside its fields; the score so far needs it beside the rows
        task.showJson(
                "scales", template.criteria().stream().map(ScoreDoor::scale).toList());
        task.showJson("recommendationOptions", options(template.recommendations()));
        task.showJson("familiarityOptions", options(template.familiarities()));
    }

    private Map<String, Object> row(Criterion criterion) {
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

    private Assignment find(HumanTask task) {
        return assignments.find(task.get(Vocabulary.ASSIGNMENT)).orElseThrow(Refusal::notFound);
    }

    @Override
    public void accept(HumanTask task, Answers answers, String account) {
        var id = task.get(Vocabulary.ASSIGNMENT);
        var decision = answers.oneOf("decision", "score", "conflict", "decline");
        answers.orRefuse();
        switch (decision) {
            case "score" -> {
                sheets.submit(id, sheet(answers), account);
                task.end(Outcome.SCORED);
            }
            case "conflict" -> {
                sheets.declareConflict(id, answers.text("reason"), account);
                task.end(Outcome.CONFLICT);
            }
            default -> {
                sheets.decline(id, answers.text("reason"), account);
                task.end(Outcome.DECLINED_REVIEW);
            }
        }
    }

    private Sheet sheet(Answers answers) {
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
