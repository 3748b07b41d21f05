package org.lianshen.process.acting.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lianshen.identity.Callers;
import org.lianshen.language.Text;
import org.lianshen.problem.FieldError;
import org.lianshen.problem.Refusal;
import org.lianshen.process.acting.ActionBook;
import org.lianshen.process.acting.HandOvers;
import org.lianshen.process.acting.Nudges;
import org.lianshen.process.acting.TaskFilter;
import org.lianshen.process.acting.TaskOutcome;
import org.lianshen.process.acting.UnfinishedTasks;
import org.lianshen.programme.Catalogue;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The unfinished tasks of everybody, where managers hand over and remind, one or many at once. */
@Controller
@RequestMapping("/monitor")
@PreAuthorize("hasAnyRole('MANAGER', 'OFFICER', 'CHAIR')")
class TaskListPage {

    private final UnfinishedTasks tasks;
    private final HandOvers handOvers;
    private final Nudges nudges;
    private final ActionBook book;
    private final Catalogue catalogue;
    private final Callers callers;

    TaskListPage(
            UnfinishedTasks tasks,
            HandOvers handOvers,
            Nudges nudges,
            ActionBook book,
            Catalogue catalogue,
            Callers callers) {
        this.tasks = tasks;
        this.handOvers = handOvers;
        this.nudges = nudges;
        this.book = book;
        this.catalogue = catalogue;
        this.callers = callers;
    }

    @GetMapping("/tasks")
    String list(@ModelAttribute AskedTasks asked, Model model) {
        return list(asked, new ChosenTasks(null, null, false, null, null, null), List.of(), List.of(), model);
    }

    @GetMapping("/tasks/{taskId}")
    String one(@PathVariable String taskId, Model model) {
        return one(taskId, new ChosenTasks(null, null, false, null, null, null), List.of(), List.of(), model);
    }

    @PostMapping("/tasks/hand-overs")
    @PreAuthorize("hasRole('MANAGER')")
    String handOver(
            @ModelAttribute AskedTasks asked,
            @RequestParam(required = false) @Nullable List<String> task,
            @RequestParam(required = false) @Nullable List<String> shown,
            @RequestParam(defaultValue = "false") boolean all,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String reason,
            @RequestParam(required = false) @Nullable String one,
            Model model,
            HttpServletResponse response) {
        var chosen = new ChosenTasks(task, shown, all, to, reason, one);
        return act(
                asked, chosen, () -> handOvers.handOver(chosen.ids(), chosen.to(), chosen.reason()), model, response);
    }

    @PostMapping("/tasks/nudges")
    @PreAuthorize("hasRole('MANAGER')")
    String nudge(
            @ModelAttribute AskedTasks asked,
            @RequestParam(required = false) @Nullable List<String> task,
            @RequestParam(required = false) @Nullable List<String> shown,
            @RequestParam(defaultValue = "false") boolean all,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String reason,
            @RequestParam(required = false) @Nullable String one,
            Model model,
            HttpServletResponse response) {
        var chosen = new ChosenTasks(task, shown, all, to, reason, one);
        return act(asked, chosen, () -> nudges.nudge(chosen.ids(), chosen.reason()), model, response);
    }

    @GetMapping("/actions")
    String record(@RequestParam(defaultValue = "0") int page, Model model) {
        var found = book.page(page);
        model.addAttribute("caller", callers.current());
        model.addAttribute("actions", found.items());
        model.addAttribute("page", found.page());
        model.addAttribute("pages", found.pages());
        model.addAttribute("total", found.total());
        return "acting-record";
    }

    private String act(
            AskedTasks asked,
            ChosenTasks chosen,
            Supplier<List<TaskOutcome>> act,
            Model model,
            HttpServletResponse response) {
        List<TaskOutcome> outcomes = List.of();
        List<Text> faults = List.of();
        try {
            outcomes = act.get();
        } catch (Refusal refused) {
            response.setStatus(refused.kind().status());
            var fields = refused.errors().stream().map(FieldError::message).toList();
            faults = fields.isEmpty() ? Stream.of(refused.text()).toList() : fields;
        }
        var kept = faults.isEmpty() ? chosen.done() : chosen;
        return chosen.one() == null
                ? list(asked, kept, outcomes, faults, model)
                : one(chosen.one(), kept, outcomes, faults, model);
    }

    private String list(
            AskedTasks asked, ChosenTasks chosen, List<TaskOutcome> outcomes, List<Text> faults, Model model) {
        var found = tasks.page(asked.filter(), asked.pageFromZero());
        common(chosen, outcomes, faults, model);
        model.addAttribute("asked", asked);
        model.addAttribute("found", found);
        model.addAttribute("persons", found.persons());
        model.addAttribute("duties", tasks.duties());
        model.addAttribute("calls", catalogue.calls());
        return "acting-tasks";
    }

    private String one(String task, ChosenTasks chosen, List<TaskOutcome> outcomes, List<Text> faults, Model model) {
        var open = tasks.find(task).orElse(null);
        var ended = open == null ? tasks.ended(task).orElseThrow(Refusal::notFound) : null;
        common(chosen, outcomes, faults, model);
        model.addAttribute("task", open);
        model.addAttribute("ended", ended);
        model.addAttribute("persons", tasks.persons(task));
        model.addAttribute("actions", book.of(task));
        return "acting-task";
    }

    private void common(ChosenTasks chosen, List<TaskOutcome> outcomes, List<Text> faults, Model model) {
        model.addAttribute("caller", callers.current());
        model.addAttribute("chosen", chosen);
        model.addAttribute("ticked", Set.copyOf(chosen.ids()));
        model.addAttribute("outcomes", outcomes);
        model.addAttribute("faults", faults);
    }

    /**
     * Which tasks are asked for, as the page's filter sends it.
     *
     * @param late only those whose due date has passed
     * @param call only those of this call
     * @param direction only those of this direction
     * @param duty only those of this group
     * @param holder only those that this account has claimed
     * @param page from 0
     */
    record AskedTasks(
            @Nullable Boolean late,
            @Nullable String call,
            @Nullable String direction,
            @Nullable String duty,
            @Nullable String holder,
            @Nullable Integer page) {

        TaskFilter filter() {
            return new TaskFilter(Boolean.TRUE.equals(late), given(call), given(direction), given(duty), given(holder));
        }

        int pageFromZero() {
            return page == null ? 0 : page;
        }

        static @Nullable String given(@Nullable String text) {
            return text == null || text.isBlank() ? null : text.strip();
        }
    }

    /**
     * What a manager chose on the page.
     *
     * @param task the tasks that are ticked
     * @param shown all tasks of the page
     * @param all whether all of the page are meant
     * @param to who is to have them
     * @param reason why
     * @param one the task on whose own page it was chosen, or null
     */
    record ChosenTasks(
            @Nullable List<String> task,
            @Nullable List<String> shown,
            @Nullable Boolean all,
            @Nullable String to,
            @Nullable String reason,
            @Nullable String one) {

        List<String> ids() {
            var found = Boolean.TRUE.equals(all) ? shown : task;
            return found == null ? List.of() : List.copyOf(found);
        }

        ChosenTasks done() {
            return new ChosenTasks(null, null, false, null, null, one);
        }
    }
}
