package org.lianshen.process.acting;

import java.time.Clock;
import org.camunda.bpm.engine.TaskService;
import org.jspecify.annotations.Nullable;
import org.lianshen.language.Text;
import org.lianshen.notification.event.TaskHandedOver;
import org.lianshen.problem.Refusal;
import org.lianshen.process.caller.AsSystem;
import org.lianshen.process.form.FormKey;
import org.lianshen.programme.DirectionId;
import org.lianshen.round.Approvals;
import org.lianshen.time.Beijing;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Gives tasks to other accounts, keeps that it was done, and lets both sides hear of it. */
@Component
class NewHolders {

    private final TaskService tasks;
    private final AsSystem asSystem;
    private final TaskSubjects subjects;
    private final TaskActionRepository actions;
    private final Approvals approvals;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    NewHolders(
            TaskService tasks,
            AsSystem asSystem,
            TaskSubjects subjects,
            TaskActionRepository actions,
            Approvals approvals,
            Clock clock,
            ApplicationEventPublisher events) {
        this.tasks = tasks;
        this.asSystem = asSystem;
        this.subjects = subjects;
        this.actions = actions;
        this.approvals = approvals;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Gives the task to the account. Needs a transaction.
     *
     * @param why a manager's reason, or null where whoever stands in takes it
     * @throws RuntimeException a refusal, maybe wrapped by the engine, where the account must not have it
     */
    void assign(UnfinishedTask task, String to, @Nullable String why, String by, ActionKind kind) {
        requireApprover(task, to);
        // the task's door is asked, too: duty and conflicts of interest as at any claim
        asSystem.run(() -> tasks.setAssignee(task.id(), to));
        var now = clock.instant();
        actions.insert(new ActingRecord(
                kind,
                task.id(),
                task.name(),
                task.businessKey(),
                false,
                task.holder(),
                to,
                why,
                by,
                now,
                now.atZone(Beijing.ZONE).toLocalDate()));
        events.publishEvent(new TaskHandedOver(subjects.of(task), task.holder(), to, why, task.due(), now));
    }

    /** Who settled a list does not approve it. */
    private void requireApprover(UnfinishedTask task, String to) {
        var open = asSystem.call(() ->
                tasks.createTaskQuery().taskId(task.id()).initializeFormKeys().singleResult());
        if (open == null) {
            throw Refusal.overtaken("task-gone", Text.of("process.acting.task-gone"));
        }
        if (FormKey.APPROVE_LIST.word().equals(open.getCamundaFormRef().getKey())) {
            approvals.requireApprover(DirectionId.ofKey(task.about()), to);
        }
    }
}
