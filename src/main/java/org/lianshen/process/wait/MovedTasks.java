package org.lianshen.process.wait;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.lianshen.process.engine.TaskDueDates;
import org.lianshen.process.form.FormDoors;
import org.lianshen.programme.DeadlineKind;
import org.springframework.stereotype.Component;

/** Moves the due dates of open tasks with a deadline: each door that says so is asked again. */
@Component
class MovedTasks {

    private final TaskService tasks;
    private final TaskDueDates open;
    private final FormDoors doors;

    MovedTasks(TaskService tasks, TaskDueDates open, FormDoors doors) {
        this.tasks = tasks;
        this.open = open;
        this.doors = doors;
    }

    /** Moves the tasks of an instance. */
    void move(String instance, DeadlineKind deadline) {
        tasks.createTaskQuery().processInstanceId(instance).initializeFormKeys().list().stream()
                .filter(task -> doors.moves(task.getCamundaFormRef().getKey(), deadline))
                .map(Task::getId)
                .forEach(open::dueAgain);
    }
}
