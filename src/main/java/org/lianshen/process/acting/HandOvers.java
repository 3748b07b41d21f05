package org.lianshen.process.acting;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianshen.identity.Callers;
import org.lianshen.identity.Contact;
import org.lianshen.language.Blank;
import org.lianshen.language.Text;
import org.lianshen.problem.Refusal;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Hands unfinished tasks to somebody else of the same duty. A reviewer's task is nobody else's: another expert comes by
 * the replacement, which looks for conflicts of interest. What the first one typed stays with them.
 */
@Service
public class HandOvers {

    private final TaskByTask each;
    private final NewHolders assignments;
    private final DutyHolders holders;
    private final Callers callers;

    HandOvers(TaskByTask each, NewHolders assignments, DutyHolders holders, Callers callers) {
        this.each = each;
        this.assignments = assignments;
        this.holders = holders;
        this.callers = callers;
    }

    /**
     * Hands tasks over, each for itself.
     *
     * @param ids of tasks
     * @param to the account that is to have them
     * @param reason why
     * @return what became of each
     * @throws Refusal malformed, where nobody, no task or no reason is given
     */
    @PreAuthorize("hasRole('MANAGER')")
    public List<TaskOutcome> handOver(
            @Nullable List<@Nullable String> ids, @Nullable String to, @Nullable String reason) {
        var why = GivenReason.required(reason);
        if (to == null || Blank.is(to)) {
            throw Refusal.unacceptable("/to", Text.of("process.acting.choose-person"));
        }
        var successor = holders.contact(to.strip())
                .orElseThrow(() -> Refusal.unacceptable("/to", Text.of("process.acting.no-such-person")));
        var by = callers.current().account();
        return each.each(ids, task -> handOver(task, successor, why, by));
    }

    private Text handOver(UnfinishedTask task, Contact successor, String why, String by) {
        var to = successor.id();
        if (task.isReviewers()) {
            throw Refusal.conflict("reviewers-task", Text.of("process.acting.reviewers-task"));
        }
        if (to.equals(task.holder())) {
            throw Refusal.conflict("theirs-already", Text.of("process.acting.theirs-already", successor.name()));
        }
        if (!holders.has(to, task.groups())) {
            throw Refusal.conflict(
                    "other-duty",
                    Text.of("process.acting.other-duty", successor.name(), holders.labels(task.groups())));
        }
        assignments.assign(task, to, why, by, ActionKind.HAND_OVER);
        return Text.of("process.acting.handed-over", successor.name());
    }
}
