package org.lianshen.process.acting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lianshen.language.Text;
import org.lianshen.programme.DirectionId;

/**
 * An unfinished task as managers read it.
 *
 * @param task the task's id
 * @param name what is to be done
 * @param about the proposal's number or the round
 * @param title the proposal's, or null
 * @param direction what it is about, or null
 * @param duty whose duty it is
 * @param reviewers whether it is a reviewer's: it is not handed over
 * @param holder who has claimed it, or null
 * @param since since when it waits
 * @param due until when it is to be done, or null
 * @param late whether that has passed
 */
public record TaskLine(
        String task,
        Text name,
        String about,
        @Nullable Text title,
        @Nullable DirectionId direction,
        Text duty,
        boolean reviewers,
        @Nullable Text holder,
        Instant since,
        @Nullable Instant due,
        boolean late) {}
