package org.lianshen.process.acting.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianshen.problem.Refusal;
import org.lianshen.process.acting.ActionBook;
import org.lianshen.process.acting.ActionLine;
import org.lianshen.process.acting.HandOvers;
import org.lianshen.process.acting.Nudges;
import org.lianshen.process.acting.TaskLine;
import org.lianshen.process.acting.TaskOutcome;
import org.lianshen.process.acting.UnfinishedTasks;
import org.lianshen.process.acting.web.TaskListPage.AskedTasks;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Unfinished tasks for programs of managers: list, hand over, remind; each task gets an answer of its own. */
@RestController
@RequestMapping("/api/monitor")
@PreAuthorize("hasAnyRole('MANAGER', 'OFFICER', 'CHAIR')")
class TaskActionController {

    private final UnfinishedTasks tasks;
    private final HandOvers handOvers;
    private final Nudges nudges;
    private final ActionBook book;

    TaskActionController(UnfinishedTasks tasks, HandOvers handOvers, Nudges nudges, ActionBook book) {
        this.tasks = tasks;
        this.handOvers = handOvers;
        this.nudges = nudges;
        this.book = book;
    }

    /**
     * To whom tasks are handed.
     *
     * @param tasks ids of tasks
     * @param to the account that is to have them
     * @param reason why
     */
    record HandOver(
            @Nullable List<@Nullable String> tasks,
            @Nullable String to,
            @Nullable String reason) {}

    /**
     * Of which tasks to remind.
     *
     * @param tasks ids of tasks
     * @param reason what the letters add, or null
     */
    record Nudge(
            @Nullable List<@Nullable String> tasks,
            @Nullable String reason) {}

    /**
     * What became of each task.
     *
     * @param results in the order asked for
     */
    record Results(List<TaskOutcome> results) {}

    /**
     * One page of unfinished tasks.
     *
     * @param items the tasks, those first that are due first
     * @param page which page, from 0
     * @param pages how many there are, at least one
     * @param total how many tasks there are in all
     */
    record TaskPage(List<TaskLine> items, int page, long pages, long total) {}

    /**
     * One unfinished task.
     *
     * @param task the task
     * @param actions what was done with it, the latest first
     */
    record TaskWithActions(TaskLine task, List<ActionLine> actions) {}

    @GetMapping("/tasks")
    TaskPage list(@ModelAttribute AskedTasks asked) {
        var found = tasks.page(asked.filter(), asked.pageFromZero());
        return new TaskPage(found.items(), found.page(), found.pages(), found.total());
    }

    @GetMapping("/tasks/{taskId}")
    TaskWithActions one(@PathVariable String taskId) {
        return new TaskWithActions(tasks.find(taskId).orElseThrow(Refusal::notFound), book.of(taskId));
    }

    @PostMapping("/tasks/hand-overs")
    @PreAuthorize("hasRole('MANAGER')")
    Results handOver(@RequestBody HandOver body) {
        return new Results(handOvers.handOver(body.tasks(), body.to(), body.reason()));
    }

    @PostMapping("/tasks/nudges")
    @PreAuthorize("hasRole('MANAGER')")
    Results nudge(@RequestBody Nudge body) {
        return new Results(nudges.nudge(body.tasks(), body.reason()));
    }

    @GetMapping("/actions")
    ActionBook.Page record(@RequestParam(defaultValue = "0") int page) {
        return book.page(page);
    }
}
