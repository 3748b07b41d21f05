package org.lianshen.process.wait;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.lianshen.process.engine.TaskDueDates;
import org.springframework.stereotype.Component;

/** Keeps the due dates of open tasks at the deadlines as they stand now: each door is asked again. */
@Component
class MovedTasks {

    private final TaskService tasks;
    private final TaskDueDates open;

    MovedTasks(TaskService tasks, TaskDueDates open) {
        this.tasks = tasks;
        this.open = open;
    }

    /** Moves the tasks of an instance. */
    void move(String instance) {
        tasks.createTaskQuery().processInstanceId(instance).list().stream()
                .map(Task::getId)
                .forEach(open::dueAgain);
    }
}
