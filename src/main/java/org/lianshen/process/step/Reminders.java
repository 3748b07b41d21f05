package org.lianshen.process.step;

import org.camunda.bpm.engine.TaskService;
import org.lianshen.expertreview.Assignments;
import org.lianshen.expertreview.assignment.AssignmentId;
import org.springframework.stereotype.Component;

/** Reminds experts who have not claimed their review. */
@Component
class Reminders {

    private final TaskService tasks;
    private final Assignments assignments;

    Reminders(TaskService tasks, Assignments assignments) {
        this.tasks = tasks;
        this.assignments = assignments;
    }

    /** Has the expert reminded, unless the expert has claimed the task meanwhile. */
    void remind(AssignmentId id) {
        boolean unclaimed = tasks.createTaskQuery()
                        .taskVariableValueEquals("reviewAssignment", id.value())
                        .taskUnassigned()
                        .count()
                > 0;
        if (!unclaimed) {
            return;
        }
        assignments.unclaimed(id);
    }
}
