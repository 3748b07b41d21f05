package org.lianshen.monitor.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lianshen.identity.Caller;
import org.lianshen.language.Text;
import org.lianshen.monitor.TaskHolders;
import org.lianshen.monitor.step.WaitingStep;
import org.lianshen.programme.DirectionId;

/**
 * A row of a list of what waits, as its reader may see it.
 *
 * @param key number of the proposal, or key of the round
 * @param proposal whether it is a proposal's number
 * @param title the proposal's title; null for a round
 * @param direction the direction
 * @param step id of the activity
 * @param name what the model calls it
 * @param who an account, a reviewer's pseudonym, or the office whose turn it is; empty where nobody is waited for
 * @param claimed whether somebody has claimed it
 * @param office the office or organisation that is waited for; null where nobody is
 * @param since when it began to wait
 * @param due until when; null where there is no task
 * @param task id of the task; null where there is none
 */
public record TaskRow(
        String key,
        boolean proposal,
        @Nullable Text title,
        DirectionId direction,
        String step,
        Text name,
        String who,
        boolean claimed,
        @Nullable Text office,
        Instant since,
        @Nullable Instant due,
        @Nullable String task) {

    /** The person who has it, or the office where nobody has claimed it. */
    Text person() {
        return claimed || office == null ? new Text(who, who) : who.startsWith("R-") ? new Text(who, who) : office;
    }

    static TaskRow of(WaitingStep waiting, TaskHolders holders, Caller reader) {
        boolean asks = waiting.task() != null;
        return new TaskRow(
                waiting.key(),
                waiting.title() != null,
                waiting.title(),
                waiting.direction(),
                waiting.step(),
                waiting.name(),
                asks
                        ? holders.word(
                                waiting.direction().key(), waiting.holder(), waiting.users(), waiting.groups(), reader)
                        : "",
                waiting.holder() != null,
                asks ? holders.office(waiting.users(), waiting.groups()) : null,
                waiting.since(),
                waiting.due(),
                waiting.task());
    }
}
