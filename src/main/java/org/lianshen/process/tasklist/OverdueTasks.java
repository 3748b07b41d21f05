package org.lianshen.process.tasklist;

import java.time.Clock;
import java.util.Date;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.lianshen.process.caller.AsSystem;
import org.lianshen.process.engine.TaskDueDates;
import org.lianshen.process.form.OverduePriority;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Raises the priority of tasks whose due date has passed; the filter "overdue" shows them by it. Tasks from before
 * every task had a due date get theirs.
 */
@Component
public class OverdueTasks {

    private static final Logger LOG = LoggerFactory.getLogger(OverdueTasks.class);

    private final TaskService tasks;
    private final TaskDueDates open;
    private final Clock clock;
    private final AsSystem asSystem;

    OverdueTasks(TaskService tasks, TaskDueDates open, Clock clock, AsSystem asSystem) {
        this.tasks = tasks;
        this.open = open;
        this.clock = clock;
        this.asSystem = asSystem;
    }

    /** Looks once. */
    @Scheduled(fixedDelayString = "${lianshen.sweep-interval}", initialDelayString = "${lianshen.sweep-interval}")
    public void sweep() {
        asSystem.run(() -> {
            tasks.createTaskQuery().withoutDueDate().list().forEach(this::dueAgain);
            tasks.createTaskQuery()
                    .dueBefore(Date.from(clock.instant()))
                    .taskMaxPriority(OverduePriority.PRIORITY - 1)
                    .list()
                    .forEach(this::dueAgain);
        });
    }

    private void dueAgain(Task task) {
        try {
            open.dueAgain(task.getId());
        } catch (RuntimeException meanwhileGone) {
            // one task must not keep the others from being looked at
            LOG.debug("Task {} changed while it was looked at; the next look sees to it", task.getId(), meanwhileGone);
        }
    }
}
