package org.lianshen.process.home;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lianshen.language.Text;

/**
 * A task that waits for somebody, as home shows it.
 *
 * @param id the task, as Tasklist links to it
 * @param name what is to be done, in the reader's language
 * @param key the proposal's number, or the round
 * @param title the proposal's title, or null where it is about a round
 * @param direction the direction's code, or null
 * @param directionName its heading, or null
 * @param since since when it waits
 * @param due until when it is to be done, or null
 * @param overdue whether that has passed
 * @param claimed whether the reader has claimed it
 */
public record WaitingTask(
        String id,
        String name,
        String key,
        @Nullable Text title,
        @Nullable String direction,
        @Nullable Text directionName,
        Instant since,
        @Nullable Instant due,
        boolean overdue,
        boolean claimed) {}
