package org.lianshen.process.tasklist;

import java.time.Clock;
import java.util.Date;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.lianshen.process.account.AsSystem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Raises the priority of tasks whose due date has passed; the filter "overdue" shows them by it. */
@Component
public class OverdueTasks {

    /** The priority of an overdue task; others keep the engine's 50. */
    public static final int PRIORITY = 100;

    private static final Logger LOG = LoggerFactory.getLogger(OverdueTasks.class);

    private final TaskService tasks;
    private final Clock clock;
    private final AsSystem asSystem;

    OverdueTasks(TaskService tasks, Clock clock, AsSystem asSystem) {
        this.tasks = tasks;
        this.clock = clock;
        this.asSystem = asSystem;
    }

    /** Looks once. */
    @Scheduled(fixedDelayString = "${lianshen.sweep-interval}", initialDelayString = "${lianshen.sweep-interval}")
    public void sweep() {
        asSystem.run(() -> tasks.createTaskQuery()
                .dueBefore(Date.from(clock.instant()))
                .taskMaxPriority(PRIORITY - 1)
                .list()
                .forEach(this::raise));
    }

    private void raise(Task task) {
        try {
            tasks.setPriority(task.getId(), PRIORITY);
        } catch (org.camunda.bpm.engine.ProcessEngineException meanwhileGone) {
            LOG.debug(
                    "Task {} changed while its priority was raised; the next look sees to it",
                    task.getId(),
                    meanwhileGone);
        }
    }
}
