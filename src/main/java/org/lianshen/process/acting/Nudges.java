package org.lianshen.process.acting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lianshen.identity.Callers;
import org.lianshen.identity.Contact;
import org.lianshen.language.Text;
import org.lianshen.notification.event.TaskNudged;
import org.lianshen.problem.Refusal;
import org.lianshen.time.Beijing;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Reminds of unfinished tasks by letter: whoever has claimed one and who stands in for them, else everybody who may
 * claim it. Nobody is reminded of a task twice on one day in Beijing.
 */
@Service
public class Nudges {

    private final TaskByTask each;
    private final DutyHolders holders;
    private final SubstitutionRepository substitutions;
    private final TaskSubjects subjects;
    private final TaskActionRepository actions;
    private final Callers callers;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Nudges(
            TaskByTask each,
            DutyHolders holders,
            SubstitutionRepository substitutions,
            TaskSubjects subjects,
            TaskActionRepository actions,
            Callers callers,
            Clock clock,
            ApplicationEventPublisher events) {
        this.each = each;
        this.holders = holders;
        this.substitutions = substitutions;
        this.subjects = subjects;
        this.actions = actions;
        this.callers = callers;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Reminds of tasks, each for itself.
     *
     * @param ids of tasks
     * @param reason what the letter adds, or null; reviewers do not read it
     * @return what became of each
     */
    @PreAuthorize("hasRole('MANAGER')")
    public List<TaskOutcome> nudge(@Nullable List<@Nullable String> ids, @Nullable String reason) {
        var why = GivenReason.optional(reason);
        var by = callers.current().account();
        return each.each(ids, task -> nudge(task, why, by));
    }

    private Text nudge(UnfinishedTask task, @Nullable String why, String by) {
        var now = clock.instant();
        var today = now.atZone(Beijing.ZONE).toLocalDate();
        var turn = turn(task, today);
        if (turn.isEmpty()) {
            throw Refusal.conflict(
                    "nobody-to-remind", Text.of("process.acting.nobody-to-remind", holders.labels(task.groups())));
        }
        int written = 0;
        for (var one : turn.entrySet()) {
            boolean first = actions.insert(new ActingRecord(
                    ActionKind.NUDGE,
                    task.id(),
                    task.name(),
                    task.businessKey(),
                    task.isReviewers(),
                    one.getValue(),
                    one.getKey(),
                    why,
                    by,
                    now,
                    today));
            if (first) {
                written++;
                events.publishEvent(new TaskNudged(
                        subjects.of(task), one.getKey(), task.isReviewers(), one.getValue(), task.due(), why, today));
            }
        }
        if (written == 0) {
            throw Refusal.conflict("reminded-today", Text.of("process.acting.reminded-today", today));
        }
        return Text.of("process.acting.reminded", written);
    }

    /** Whose turn it is, each with the account they stand in for, or null where it is their own. */
    private Map<String, @Nullable String> turn(UnfinishedTask task, LocalDate today) {
        var turn = new LinkedHashMap<String, @Nullable String>();
        if (task.reviewer() != null) {
            turn.put(task.reviewer(), null);
            return turn;
        }
        var holder = task.holder();
        if (holder == null) {
            holders.of(task.groups()).stream().map(Contact::id).forEach(account -> turn.put(account, null));
            return turn;
        }
        turn.put(holder, null);
        substitutions.standingInFor(holder, today).stream()
                .map(Substitution::substitute)
                .filter(account -> holders.has(account, task.groups()))
                .forEach(account -> turn.putIfAbsent(account, holder));
        return turn;
    }
}
