package org.lianshen.process.wait;

import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.lianshen.process.ProcessVariable;
import org.lianshen.process.Vocabulary;
import org.lianshen.process.step.ModelDeadlines;
import org.springframework.stereotype.Component;

/** Keeps the due dates of open tasks at the deadlines as they stand now. */
@Component
class MovedTasks {

    private final TaskService tasks;
    private final ModelDeadlines deadlines;

    MovedTasks(TaskService tasks, ModelDeadlines deadlines) {
        this.tasks = tasks;
        this.deadlines = deadlines;
    }

    /** Moves the tasks of an instance. */
    void move(String instance) {
        tasks.createTaskQuery().processInstanceId(instance).initializeFormKeys().list().stream()
                .filter(task -> task.getDueDate() != null && !hasPeriodOfItsOwn(task))
                .forEach(this::move);
    }

    /** A letter's verification counts from its own beginning; no deadline of the calendar moves it. */
    private static boolean hasPeriodOfItsOwn(Task task) {
        var form = task.getCamundaFormRef();
        return form != null && form.getKey().equals("verify-support-letter");
    }

    /** Experts have a deadline of their own; the only others with one are recommenders. */
    private void move(Task task) {
        var due = value(task, Vocabulary.ASSIGNMENT)
                .map(deadlines::review)
                .or(() -> value(task, Vocabulary.NUMBER).map(deadlines::recommendation))
                .orElseThrow();
        if (!due.equals(task.getDueDate())) {
            tasks.setDueDate(task.getId(), due);
        }
    }

    private Optional<String> value(Task task, ProcessVariable<String> variable) {
        return Optional.ofNullable((String) tasks.getVariable(task.getId(), variable.name()));
    }
}
