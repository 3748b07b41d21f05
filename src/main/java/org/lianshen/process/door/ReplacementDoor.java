package org.lianshen.process.door;

import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lianshen.expertreview.Assignments;
import org.lianshen.expertreview.ExpertCandidate;
import org.lianshen.expertreview.Experts;
import org.lianshen.expertreview.Replacements;
import org.lianshen.expertreview.ReviewSheets;
import org.lianshen.expertreview.assignment.Assignment;
import org.lianshen.expertreview.assignment.AssignmentId;
import org.lianshen.expertreview.assignment.AssignmentState;
import org.lianshen.expertreview.expert.Expert;
import org.lianshen.language.Collation;
import org.lianshen.problem.Refusal;
import org.lianshen.process.Vocabulary;
import org.lianshen.process.Vocabulary.Outcome;
import org.lianshen.process.form.Answers;
import org.lianshen.process.form.FormDisplay;
import org.lianshen.process.form.FormDoor;
import org.lianshen.process.form.FormKey;
import org.lianshen.process.form.HumanTask;
import org.lianshen.process.form.TaskPeriods;
import org.lianshen.programme.DeadlineKind;
import org.lianshen.programme.TimedTask;
import org.springframework.stereotype.Component;

/** An expert does not review: the officer finds another, gives more time, or goes on without. */
@Component
class ReplacementDoor implements FormDoor {

    private final FormDisplay display;
    private final Assignments assignments;
    private final Experts experts;
    private final ReviewSheets sheets;
    private final Replacements replacements;
    private final TaskPeriods periods;

    ReplacementDoor(
            FormDisplay display,
            Assignments assignments,
            Experts experts,
            ReviewSheets sheets,
            Replacements replacements,
            TaskPeriods periods) {
        this.display = display;
        this.assignments = assignments;
        this.experts = experts;
        this.sheets = sheets;
        this.replacements = replacements;
        this.periods = periods;
    }

    @Override
    public FormKey form() {
        return FormKey.REPLACE_EXPERT;
    }

    @Override
    public void created(HumanTask task) {
        FormDoor.super.created(task);
        var id = task.get(Vocabulary.ASSIGNMENT);
        if (find(id).state() == AssignmentState.INVITED) {
            sheets.overdue(id);
        }
    }

    @Override
    public Instant due(HumanTask task) {
        return periods.ofProposal(task, TimedTask.REPLACE_EXPERT);
    }

    @Override
    public Optional<DeadlineKind> movesWith() {
        return Optional.empty();
    }

    @Override
    public void show(HumanTask task) {
        var assignment = find(task.get(Vocabulary.ASSIGNMENT));
        task.show(display.head(assignment.number()))
                .show(
                        "expertName",
                        experts.find(assignment.expert()).map(Expert::name).orElse("—"))
                .show("causeText", cause(assignment));
        task.show("extendable", assignment.state() == AssignmentState.OVERDUE);
        task.showJson(
                "expertOptions",
                experts.candidates(assignment.number()).stream()
                        .filter(ExpertCandidate::free)
                        .sorted(Comparator.comparing(
                                candidate -> candidate.expert().name(), Collation.byName()))
                        .map(ReplacementDoor::option)
                        .toList());
    }

    private Assignment find(AssignmentId id) {
        return assignments.find(id).orElseThrow(Refusal::notFound);
    }

    private static String cause(Assignment assignment) {
        var state = assignment.state().label().here();
        return assignment.reason() == null ? state : state + ": " + assignment.reason();
    }

    static Map<String, String> option(ExpertCandidate candidate) {
        return Map.of(
                "value",
                candidate.expert().id(),
                "label",
                candidate.expert().name() + ", " + candidate.expert().organisation() + " (" + candidate.load() + "/"
                        + candidate.maxLoad() + ")"
                        + candidate.doubts().stream()
                                .map(doubt -> " – " + doubt.here())
                                .collect(Collectors.joining()));
    }

    @Override
    public void accept(HumanTask task, Answers answers, String account) {
        var id = task.get(Vocabulary.ASSIGNMENT);
        var decision = answers.oneOf("decision", "replace", "extend", "without");
        answers.orRefuse();
        var reason = answers.either("reason", "remark");
        switch (decision) {
            case "replace" -> {
                task.set(Vocabulary.ASSIGNMENT, replacements.replace(id, answers.text("expert"), account, reason));
                task.end(Outcome.REPLACED);
            }
            case "extend" -> {
                task.set(Vocabulary.ASSIGNMENT, replacements.extend(id, account, reason));
                task.end(Outcome.REPLACED);
            }
            default -> {
                replacements.without(id, reason, account);
                task.end(Outcome.WITHOUT);
            }
        }
    }
}
