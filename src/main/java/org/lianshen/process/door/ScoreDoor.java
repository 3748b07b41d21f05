package org.lianshen.process.door;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Optional;
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
import org.lianshen.programme.Catalogue;
import org.lianshen.programme.DeadlineKind;
import org.lianshen.proposal.Proposal;
import org.springframework.stereotype.Component;

/** An expert scores a proposal, or says why not. The form shows nobody's name. */
@Component
class ScoreDoor implements FormDoor {

    private final FormDisplay display;
    private final Catalogue catalogue;
    private final Assignments assignments;
    private final ReviewSheets sheets;

    ScoreDoor(FormDisplay display, Catalogue catalogue, Assignments assignments, ReviewSheets sheets) {
        this.display = display;
        this.catalogue = catalogue;
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
                sheets.submit(id, sheet(display.proposal(task.get(Vocabulary.NUMBER)), answers), account);
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

    private Sheet sheet(Proposal proposal, Answers answers) {
        var marks = new LinkedHashMap<String, CriterionScore>();
        for (var criterion : catalogue
                .direction(proposal.direction())
                .orElseThrow(Refusal::notFound)
                .template()
                .criteria()) {
            marks.put(
                    criterion.id(),
                    new CriterionScore(
                            answers.number(Sheet.scoreField(criterion.id())),
                            answers.text(Sheet.commentField(criterion.id()))));
        }
        return new Sheet(marks, answers.text("comment"));
    }
}
