package org.lianshen.process.card.web;

import java.util.List;
import java.util.regex.Pattern;
import org.lianshen.identity.Callers;
import org.lianshen.language.Text;
import org.lianshen.problem.Refusal;
import org.lianshen.process.card.TaskCard;
import org.lianshen.process.card.TaskCards;
import org.lianshen.process.card.TaskSearch;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The tasks the caller may see: found, and told as cards. */
@RestController
@RequestMapping("/api/tasks")
@PreAuthorize("@callers.current().isInsider()")
class TaskController {

    private static final int MOST = 200;
    private static final Pattern ID = Pattern.compile("[0-9A-Za-z-]{1,64}");

    private final TaskCards cards;
    private final TaskSearch search;
    private final Callers callers;

    TaskController(TaskCards cards, TaskSearch search, Callers callers) {
        this.cards = cards;
        this.search = search;
        this.callers = callers;
    }

    @GetMapping
    TaskSearch.Found find(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "200") int max) {
        if (max < 1 || max > MOST) {
            throw Refusal.unacceptable("/max", Text.of("process.task.whole-number-from-1-to-200"));
        }
        return search.find(callers.current().account(), q, max);
    }

    @GetMapping("/cards")
    List<TaskCard> cards(@RequestParam(defaultValue = "") List<String> ids) {
        if (ids.size() > MOST) {
            throw Refusal.unacceptable("/ids", Text.of("process.task.at-most-200-at-once"));
        }
        return cards.of(
                callers.current().account(),
                ids.stream().filter(id -> ID.matcher(id).matches()).toList());
    }
}
