package org.lianshen.process.step;

import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.lianshen.expertreview.Assignments;
import org.lianshen.expertreview.Experts;
import org.lianshen.notification.LetterKind;
import org.lianshen.notification.LetterWriter;
import org.lianshen.problem.Refusal;
import org.springframework.stereotype.Component;

/** Reminds experts who have not claimed their review. */
@Component
class Reminders {

    private final TaskService tasks;
    private final Assignments assignments;
    private final Experts experts;
    private final LetterWriter letters;

    Reminders(TaskService tasks, Assignments assignments, Experts experts, LetterWriter letters) {
        this.tasks = tasks;
        this.assignments = assignments;
        this.experts = experts;
        this.letters = letters;
    }

    /** Writes the letter, unless the expert has claimed the task meanwhile. */
    void remind(String id) {
        boolean unclaimed = tasks.createTaskQuery()
                        .taskVariableValueEquals("reviewAssignment", id)
                        .taskUnassigned()
                        .count()
                > 0;
        if (!unclaimed) {
            return;
        }
        var assignment = assignments.find(id).orElseThrow(Refusal::notFound);
        var expert = experts.find(assignment.expert()).orElseThrow(Refusal::notFound);
        letters.toExpert(
                LetterKind.REVIEW_REMINDER,
                expert.name(),
                expert.email(),
                assignment.number(),
                Map.of("deadline", assignment.reviewUntil()),
                id);
    }
}
