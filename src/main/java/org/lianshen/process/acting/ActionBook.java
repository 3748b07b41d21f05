package org.lianshen.process.acting;

import java.util.List;
import org.lianshen.identity.Callers;
import org.lianshen.language.Text;
import org.lianshen.problem.Refusal;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The record of what was done with people's open tasks, and each person's own part of it. */
@Service
@Transactional(readOnly = true)
public class ActionBook {

    private static final int PAGE_SIZE = 50;
    private static final int LAST_PAGE = 1_000_000;
    private static final int OWN = 10;
    private static final int OWN_DAYS = 14;

    private final TaskActionRepository actions;
    private final HolderNames names;
    private final Substitutions days;
    private final Callers callers;

    ActionBook(TaskActionRepository actions, HolderNames names, Substitutions days, Callers callers) {
        this.actions = actions;
        this.names = names;
        this.days = days;
        this.callers = callers;
    }

    /**
     * One page of the record.
     *
     * @param items what was done, the latest first
     * @param page which page, from 0
     * @param pages how many there are, at least one
     * @param total how many lines there are in all
     */
    public record Page(List<ActionLine> items, int page, long pages, long total) {}

    /** One page of everything. */
    @PreAuthorize("hasAnyRole('MANAGER', 'OFFICER', 'CHAIR')")
    public Page page(int page) {
        if (page < 0 || page > LAST_PAGE) {
            throw Refusal.unacceptable("/page", Text.of("process.acting.pages-count-from-0"));
        }
        var total = actions.total();
        return new Page(
                lines(actions.page(page, PAGE_SIZE)), page, Math.max(1, (total + PAGE_SIZE - 1) / PAGE_SIZE), total);
    }

    /** What was done with one task, the latest first. */
    @PreAuthorize("hasAnyRole('MANAGER', 'OFFICER', 'CHAIR')")
    public List<ActionLine> of(String task) {
        return task.indexOf('\0') < 0 ? lines(actions.of(task)) : List.of();
    }

    /** What was done in the last two weeks with tasks that the caller had or has, the latest first. */
    public List<ActionLine> own() {
        return lines(
                actions.concerning(callers.current().account(), days.today().minusDays(OWN_DAYS), OWN));
    }

    private List<ActionLine> lines(List<ActingRecord> done) {
        var page = names.page();
        var self = callers.current().account();
        return done.stream().map(each -> line(each, page, self)).toList();
    }

    private static ActionLine line(ActingRecord done, HolderNames.Page page, String self) {
        boolean own = self.equals(done.to());
        return new ActionLine(
                done.kind(),
                done.task(),
                done.name(),
                done.about(),
                done.from() == null ? null : page.of(done.from()),
                done.reviewer() && !own ? page.ofReviewer(done.to(), done.about()) : page.of(done.to()),
                // reviewers do not read what a manager adds: it may say who applies
                done.reviewer() && own ? null : done.reason(),
                page.of(done.by()),
                done.at());
    }
}
