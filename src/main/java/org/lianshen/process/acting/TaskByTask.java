package org.lianshen.process.acting;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lianshen.language.Text;
import org.lianshen.problem.Clashes;
import org.lianshen.problem.FieldError;
import org.lianshen.problem.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Acts on tasks one after the other, each in a transaction of its own: one that is refused keeps no other back. */
@Component
class TaskByTask {

    /** How many at once. */
    static final int MOST = 200;

    private static final int DEEPEST = 20;

    private final UnfinishedTaskRepository tasks;
    private final TransactionTemplate alone;
    private final Clashes clashes;

    TaskByTask(UnfinishedTaskRepository tasks, PlatformTransactionManager transactions, Clashes clashes) {
        this.tasks = tasks;
        this.alone = new TransactionTemplate(transactions);
        this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clashes = clashes;
    }

    /**
     * What became of each, in the order asked for.
     *
     * @param ids of tasks
     * @param act what is done with one; says what it has done, or refuses
     * @throws Refusal malformed, where there are none or too many
     */
    List<TaskOutcome> each(@Nullable List<@Nullable String> ids, Function<UnfinishedTask, Text> act) {
        var wanted = ids == null
                ? List.<String>of()
                : ids.stream().filter(Objects::nonNull).distinct().toList();
        if (wanted.isEmpty()) {
            throw Refusal.unacceptable("/tasks", Text.of("process.acting.choose-tasks"));
        }
        if (wanted.size() > MOST) {
            throw Refusal.unacceptable("/tasks", Text.of("process.acting.too-many-tasks", MOST));
        }
        return wanted.stream().map(id -> one(id, act)).toList();
    }

    private TaskOutcome one(String id, Function<UnfinishedTask, Text> act) {
        var found = id.indexOf('\0') < 0 ? tasks.find(id) : Optional.<UnfinishedTask>empty();
        if (found.isEmpty()) {
            return outcome(id, null, "task-gone", Text.of("process.acting.task-gone"));
        }
        var task = found.get();
        try {
            var said = Objects.requireNonNull(alone.execute(status -> act.apply(task)));
            return outcome(id, task, null, said);
        } catch (RuntimeException failure) {
            var refusal = refusal(failure);
            if (refusal != null) {
                return outcome(id, task, refusal.code(), sentence(refusal));
            }
            if (clashes.causedIt(failure)) {
                return outcome(id, task, "overtaken", Text.of("process.task.just-worked-on"));
            }
            throw failure;
        }
    }

    private static TaskOutcome outcome(String id, @Nullable UnfinishedTask task, @Nullable String code, Text said) {
        return new TaskOutcome(
                id, task == null ? null : task.about(), task == null ? null : task.name(), code == null, code, said);
    }

    private static Text sentence(Refusal refusal) {
        return refusal.errors().stream().map(FieldError::message).findFirst().orElse(refusal.text());
    }

    /** The engine wraps what a task's door says. */
    private static @Nullable Refusal refusal(Throwable failure) {
        @Nullable Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (cause instanceof Refusal refusal) {
                return refusal;
            }
            cause = cause.getCause();
        }
        return null;
    }
}
