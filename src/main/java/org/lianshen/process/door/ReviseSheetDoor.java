package org.lianshen.process.door;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.lianshen.expertreview.Assignments;
import org.lianshen.expertreview.ConflictsOfInterest;
import org.lianshen.expertreview.Deliberations;
import org.lianshen.expertreview.ReviewSheets;
import org.lianshen.expertreview.assignment.Assignment;
import org.lianshen.expertreview.assignment.AssignmentId;
import org.lianshen.expertreview.sheet.CriterionScore;
import org.lianshen.expertreview.sheet.OtherSheet;
import org.lianshen.problem.Refusal;
import org.lianshen.process.Vocabulary;
import org.lianshen.process.form.Answers;
import org.lianshen.process.form.FormDisplay;
import org.lianshen.process.form.FormDoor;
import org.lianshen.process.form.FormKey;
import org.lianshen.process.form.HumanTask;
import org.lianshen.programme.DeadlineKind;
import org.lianshen.programme.template.Criterion;
import org.lianshen.programme.template.ReviewTemplate;
import org.springframework.stereotype.Component;

/** An expert reads the others' sheets and revises their own, or keeps it. The form shows nobody's name. */
@Component
class ReviseSheetDoor implements FormDoor {

    private final FormDisplay display;
    private final Assignments assignments;
    private final Deliberations deliberations;
    private final ReviewSheets sheets;
    private final SheetForm form;
    private final ConflictsOfInterest conflicts;

    ReviseSheetDoor(
            FormDisplay display,
            Assignments assignments,
            Deliberations deliberations,
            ReviewSheets sheets,
            SheetForm form,
            ConflictsOfInterest conflicts) {
        this.conflicts = conflicts;
        this.display = display;
        this.assignments = assignments;
        this.deliberations = deliberations;
        this.sheets = sheets;
        this.form = form;
    }

    @Override
    public FormKey form() {
        return FormKey.REVISE_SHEET;
    }

    /** Its card leads to the dossier of the assignment. */
    @Override
    public void created(HumanTask task) {
        FormDoor.super.created(task);
        task.keep("reviewAssignment", task.get(Vocabulary.ASSIGNMENT).value());
    }

    /** Not by an expert of whom a conflict of interest has come to be known. */
    @Override
    public void claimed(HumanTask task) {
        conflicts.requireNone(task.get(Vocabulary.ASSIGNMENT));
    }

    @Override
    public Instant due(HumanTask task) {
        return deliberations.until(find(task).number());
    }

    @Override
    public Optional<DeadlineKind> movesWith() {
        return Optional.empty();
    }

    @Override
    public void show(HumanTask task) {
        var assignment = find(task);
        var proposal = display.proposal(assignment.number());
        var template = display.direction(assignment.direction()).template();
        var own = sheets.counting(assignment.id()).orElseThrow(Refusal::notFound);
        task.show("number", proposal.number().value())
                .show("directionName", display.directionName(proposal.direction()))
                .show("title", display.title(proposal))
                .show("summary", Objects.requireNonNullElse(proposal.content().summary(), "—"))
                .show("dossierUrl", "/reviews/" + assignment.id())
                .show("ownScore", own.roundedScore().toPlainString());
        task.showJson(
                "otherRows",
                deliberations.others(assignment.id()).stream()
                        .flatMap(other -> rows(other, template).stream())
                        .toList());
        form.show(task, assignment.direction(), own.sheet());
    }

    private List<Map<String, String>> rows(OtherSheet other, ReviewTemplate template) {
        var reviewer = display.words("revise-sheet.reviewer", other.place());
        var rows = new ArrayList<Map<String, String>>();
        other.sheet().marks().forEach((criterion, mark) -> {
            var name = template.criterion(criterion)
                    .map(Criterion::name)
                    .map(text -> text.here())
                    .orElse(criterion);
            rows.add(row(reviewer, name, score(mark), mark.comment()));
        });
        var whole = template.recommendation(other.sheet().recommendation())
                .map(option ->
                        other.score().toPlainString() + " · " + option.name().here())
                .orElse(other.score().toPlainString());
        rows.add(row(
                reviewer,
                display.words("revise-sheet.whole"),
                whole,
                other.sheet().comment()));
        return rows;
    }

    private String score(CriterionScore mark) {
        return mark.score() == null
                ? display.words("revise-sheet.not-judged")
                : mark.score().stripTrailingZeros().toPlainString();
    }

    private static Map<String, String> row(
            String reviewer, String criterion, String score, @org.jspecify.annotations.Nullable String comment) {
        return Map.of(
                "reviewer",
                reviewer,
                "criterion",
                criterion,
                "score",
                score,
                "comment",
                Objects.requireNonNullElse(comment, ""));
    }

    private Assignment find(HumanTask task) {
        return assignments.find(task.get(Vocabulary.ASSIGNMENT)).orElseThrow(Refusal::notFound);
    }

    @Override
    public void accept(HumanTask task, Answers answers, String account) {
        AssignmentId id = task.get(Vocabulary.ASSIGNMENT);
        var decision = answers.oneOf("decision", "keep", "revise");
        answers.orRefuse();
        if (decision.equals("keep")) {
            deliberations.keep(id, account);
        } else {
            deliberations.revise(id, form.read(answers), answers.text("reason"), account);
        }
    }
}
