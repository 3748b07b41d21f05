package org.lianshen.monitor.step;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianshen.language.Text;
import org.lianshen.programme.DirectionId;

/**
 * One proposal or round that waits at a step.
 *
 * @param key number of the proposal, or key of the round
 * @param title the proposal's title; null for a round
 * @param direction the direction it belongs to
 * @param step id of the activity that waits
 * @param name what the model calls it
 * @param since when it began to wait
 * @param due until when the task is to be done; null where there is no task
 * @param task id of the task; null where no person is waited for
 * @param holder account of who claimed the task; null where nobody did
 * @param groups groups whose members may claim it
 * @param users accounts that may claim it
 */
public record WaitingStep(
        String key,
        @Nullable Text title,
        DirectionId direction,
        String step,
        Text name,
        Instant since,
        @Nullable Instant due,
        @Nullable String task,
        @Nullable String holder,
        List<String> groups,
        List<String> users) {

    /** Keeps its own copies. */
    public WaitingStep {
        groups = List.copyOf(groups);
        users = List.copyOf(users);
    }
}
