package org.lianshen.process.acting;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lianshen.identity.Contact;
import org.lianshen.language.Text;
import org.lianshen.problem.Refusal;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The unfinished tasks of everybody, for managers to act on and for officers and the chair to look at. */
@Service
@PreAuthorize("hasAnyRole('MANAGER', 'OFFICER', 'CHAIR')")
@Transactional(readOnly = true)
public class UnfinishedTasks {

    private static final int PAGE_SIZE = 50;
    private static final int LAST_PAGE = 1_000_000;

    private final UnfinishedTaskRepository tasks;
    private final TaskLines lines;
    private final TaskSubjects subjects;
    private final DutyHolders holders;

    UnfinishedTasks(UnfinishedTaskRepository tasks, TaskLines lines, TaskSubjects subjects, DutyHolders holders) {
        this.tasks = tasks;
        this.lines = lines;
        this.subjects = subjects;
        this.holders = holders;
    }

    /**
     * One page of a listing.
     *
     * @param items the tasks, those first that are due first
     * @param page which page, from 0
     * @param pages how many there are, at least one
     * @param total how many tasks there are in all
     * @param persons who has one of the duties that the tasks of the page are
     */
    public record Page(List<TaskLine> items, int page, long pages, long total, List<Contact> persons) {}

    /**
     * One page.
     *
     * @param page from 0
     * @throws Refusal malformed, for a page that cannot be
     */
    public Page page(TaskFilter filter, int page) {
        if (page < 0 || page > LAST_PAGE) {
            throw Refusal.unacceptable("/page", Text.of("process.acting.pages-count-from-0"));
        }
        if (holdsNul(filter)) {
            return new Page(List.of(), page, 1, 0, List.of());
        }
        var rounds = subjects.rounds(filter);
        var found = tasks.page(filter, rounds, page, PAGE_SIZE);
        var total = tasks.total(filter, rounds);
        return new Page(
                lines.of(found),
                page,
                Math.max(1, (total + PAGE_SIZE - 1) / PAGE_SIZE),
                total,
                holders.of(duties(found)));
    }

    private static boolean holdsNul(TaskFilter filter) {
        return filter.holder() != null && filter.holder().indexOf('\0') >= 0
                || filter.duty() != null && filter.duty().indexOf('\0') >= 0;
    }

    /** One task; none where it is not open. */
    public Optional<TaskLine> find(String task) {
        return open(task).map(found -> lines.of(List.of(found)).get(0));
    }

    /** What was to be done in a task that is over; none where there never was such a task. */
    public Optional<Text> ended(String task) {
        return task.indexOf('\0') < 0 ? tasks.ended(task) : Optional.empty();
    }

    /** Who has the duty that a task is, and could take it. */
    public List<Contact> persons(String task) {
        return open(task).map(found -> holders.of(found.groups())).orElse(List.of());
    }

    /** The duties that tasks can be, by their groups, as people read them. */
    public Map<String, Text> duties() {
        var labels = new LinkedHashMap<String, Text>();
        holders.all().forEach(duty -> labels.put(duty, holders.label(duty)));
        return labels;
    }

    private Optional<UnfinishedTask> open(String task) {
        return task.indexOf('\0') < 0 ? tasks.find(task) : Optional.empty();
    }

    private static List<String> duties(Collection<UnfinishedTask> found) {
        return found.stream()
                .flatMap(task -> task.groups().stream())
                .distinct()
                .sorted()
                .toList();
    }
}
