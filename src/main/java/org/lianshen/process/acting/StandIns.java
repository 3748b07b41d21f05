package org.lianshen.process.acting;

import java.util.ArrayList;
import java.util.List;
import org.lianshen.identity.Callers;
import org.lianshen.problem.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What somebody who stands in sees of who is away, and takes over. */
@Service
public class StandIns {

    private static final int SHOWN = 50;

    private final SubstitutionRepository substitutions;
    private final Substitutions rules;
    private final UnfinishedTaskRepository tasks;
    private final TaskLines lines;
    private final NewHolders newHolders;
    private final DutyHolders holders;
    private final Callers callers;

    StandIns(
            SubstitutionRepository substitutions,
            Substitutions rules,
            UnfinishedTaskRepository tasks,
            TaskLines lines,
            NewHolders newHolders,
            DutyHolders holders,
            Callers callers) {
        this.substitutions = substitutions;
        this.rules = rules;
        this.tasks = tasks;
        this.lines = lines;
        this.newHolders = newHolders;
        this.holders = holders;
        this.callers = callers;
    }

    /**
     * The tasks that those have claimed for whom the caller stands in today, by duties of both. What is not claimed the
     * caller may claim anyway.
     */
    public List<TaskLine> tasks() {
        var caller = callers.current().account();
        var today = rules.today();
        var found = new ArrayList<UnfinishedTask>();
        substitutions.between(List.of(caller), today, today).stream()
                .filter(each -> each.substitute().equals(caller))
                .forEach(each ->
                        found.addAll(tasks.heldBy(each.absent(), holders.inCommon(each.absent(), caller), SHOWN)));
        return lines.of(found);
    }

    /**
     * The caller takes a task that somebody has claimed for whom they stand in.
     *
     * @throws Refusal not found, where there is no such task
     */
    @Transactional
    public void takeOver(String task) {
        var found = tasks.find(task).filter(this::isOpen).orElseThrow(Refusal::notFound);
        var caller = callers.current().account();
        newHolders.assign(found, caller, null, caller, ActionKind.TAKE_OVER);
    }

    private boolean isOpen(UnfinishedTask task) {
        var holder = task.holder();
        var caller = callers.current().account();
        var today = rules.today();
        return holder != null
                && !task.isReviewers()
                && substitutions.standingInFor(holder, today).stream()
                        .map(Substitution::substitute)
                        .anyMatch(caller::equals)
                && holders.inCommon(holder, caller).stream().anyMatch(task.groups()::contains);
    }
}
