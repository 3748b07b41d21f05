package org.lianshen.expertreview.plan;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A plan in a line.
 *
 * @param id identifies it
 * @param version counted from 1 in its round
 * @param solvedAt when it was made
 * @param solvedBy the officer's account
 * @param filled seats that it fills
 * @param wanted seats that all proposals want together
 * @param total sum of the affinities of all seats, in ten-thousandths
 * @param confirmedAt when it became the assignment; null where it has not
 */
public record PlanSummary(
        PlanId id,
        int version,
        Instant solvedAt,
        String solvedBy,
        int filled,
        int wanted,
        long total,
        @Nullable Instant confirmedAt) {}
