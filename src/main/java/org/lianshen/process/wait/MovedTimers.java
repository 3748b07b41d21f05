package org.lianshen.process.wait;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.lianshen.expertreview.assignment.AssignmentId;
import org.lianshen.process.Vocabulary;
import org.lianshen.process.caller.AsSystem;
import org.lianshen.process.engine.TimerDueDates;
import org.lianshen.programme.DeadlineKind;
import org.lianshen.programme.DeadlineMoved;
import org.lianshen.proposal.ProposalNumber;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Moves the timers of waiting instances when an officer moves a deadline. All timers of the models ask for absolute
 * times, so each is simply asked again; so are the due dates of tasks that move with it.
 */
@Component
class MovedTimers {

    private final RuntimeService runtime;
    private final TimerDueDates timers;
    private final MovedTasks tasks;
    private final AsSystem asSystem;

    MovedTimers(RuntimeService runtime, TimerDueDates timers, MovedTasks tasks, AsSystem asSystem) {
        this.runtime = runtime;
        this.timers = timers;
        this.tasks = tasks;
        this.asSystem = asSystem;
    }

    @EventListener
    public void on(DeadlineMoved event) {
        var round = event.direction().key();
        asSystem.run(() -> {
            // a round's key is also how the numbers of its proposals begin
            runtime.createProcessInstanceQuery().processInstanceBusinessKeyLike(round + "%").list().stream()
                    .filter(instance -> belongs(instance.getBusinessKey(), round))
                    .map(ProcessInstance::getId)
                    .forEach(instance -> move(instance, event.kind()));
        });
    }

    /** Moves the timers and the task of one review, whose deadline has moved. */
    void moveReview(ProposalNumber number, AssignmentId assignment) {
        asSystem.run(() -> runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(number.value())
                .variableValueEquals(Vocabulary.ASSIGNMENT.name(), assignment.value())
                .list()
                .forEach(instance -> move(instance.getId(), DeadlineKind.REVIEW)));
    }

    private void move(String instance, DeadlineKind deadline) {
        timers.askAgain(instance);
        tasks.move(instance, deadline);
    }

    private static boolean belongs(@org.jspecify.annotations.Nullable String key, String round) {
        return key != null && (key.equals(round) || key.startsWith(round + "-"));
    }
}
