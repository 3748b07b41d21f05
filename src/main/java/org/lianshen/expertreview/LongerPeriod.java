package org.lianshen.expertreview;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lianshen.expertreview.assignment.AssignmentId;

/**
 * A longer period that an expert asked for.
 *
 * @param assignment for which review
 * @param askedAt when
 * @param askedUntil until when the expert wants to review
 * @param reason why, in the expert's words
 * @param granted what the officer decided; null before
 * @param answer what the officer said to it, or null
 */
public record LongerPeriod(
        AssignmentId assignment,
        Instant askedAt,
        Instant askedUntil,
        String reason,
        @Nullable Boolean granted,
        @Nullable String answer) {}
