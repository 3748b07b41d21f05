package org.lianshen.process.door;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.lianshen.expertreview.Assignments;
import org.lianshen.expertreview.ConflictsOfInterest;
import org.lianshen.expertreview.ReviewSheets;
import org.lianshen.expertreview.assignment.Assignment;
import org.lianshen.expertreview.assignment.AssignmentId;
import org.lianshen.expertreview.sheet.SheetVersion;
import org.lianshen.problem.Refusal;
import org.lianshen.process.Vocabulary;
import org.lianshen.process.Vocabulary.Outcome;
import org.lianshen.process.form.Answers;
import org.lianshen.process.form.FormDisplay;
import org.lianshen.process.form.FormDoor;
import org.lianshen.process.form.FormKey;
import org.lianshen.process.form.HumanTask;
import org.lianshen.programme.DeadlineKind;
import org.springframework.stereotype.Component;

/** An expert scores a proposal, or says why not. The form shows nobody's name. */
@Component
class ScoreDoor implements FormDoor {

    private final FormDisplay display;
    private final Assignments assignments;
    private final ReviewSheets sheets;
    private final SheetForm form;
    private final ConflictsOfInterest conflicts;

    ScoreDoor(
            FormDisplay display,
            Assignments assignments,
            ReviewSheets sheets,
            SheetForm form,
            ConflictsOfInterest conflicts) {
        this.conflicts = conflicts;
        this.display = display;
        this.assignments = assignments;
        this.sheets = sheets;
        this.form = form;
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

    /** Not by an expert of whom a conflict of interest has come to be known. */
    @Override
    public void claimed(HumanTask task) {
        conflicts.requireNone(task.get(Vocabulary.ASSIGNMENT));
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
        conflicts.requireNone(id);
        var proposal = display.proposal(assignment.number());
        var summary = proposal.content().summary();
        task.show("number", proposal.number().value())
                .show("directionName", display.directionName(proposal.direction()))
                .show("title", display.title(proposal))
                .show("summary", summary == null ? "—" : summary)
                .show("dossierUrl", "/reviews/" + id);
        form.show(
                task,
                proposal.direction(),
                sheets.lastEnded(id).map(SheetVersion::sheet).orElse(null));
        task.show(earlier(id));
    }

    /** What became of the sheet that was sent before, and why; empty texts where none was. */
    private Map<String, String> earlier(AssignmentId id) {
        var ended = sheets.lastEnded(id);
        var kind = ended.map(SheetVersion::end).map(SheetVersion.End::kind);
        return Map.of(
                "earlierText", kind.map(this::happened).orElse(""),
                "returnedReason",
                        ended.map(SheetVersion::end)
                                .map(SheetVersion.End::reason)
                                .orElse(""),
                "earlierSent",
                        ended.map(SheetVersion::filedAt).map(display::moment).orElse(""));
    }

    private String happened(SheetVersion.Kind kind) {
        return kind == SheetVersion.Kind.RETURNED
                ? display.words("score-proposal.returned")
                : display.words("score-proposal.taken-back");
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
                sheets.submit(id, form.read(answers), account);
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
}
