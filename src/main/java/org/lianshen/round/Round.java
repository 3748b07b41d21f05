package org.lianshen.round;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lianshen.programme.DirectionId;

/**
 * One direction of one call, treated collectively.
 *
 * @param direction which direction of which call
 * @param stage where it stands
 * @param changedAt since when
 * @param settledBy the chair who settled the ranking last, or null
 * @param remark what the chair remarked, or null
 * @param approvedBy who approved the list, or null
 * @param approvedAt when, or null
 * @param sentBackReason why the approver sent the list back last, or null
 */
public record Round(
        DirectionId direction,
        RoundStage stage,
        Instant changedAt,
        @Nullable String settledBy,
        @Nullable String remark,
        @Nullable String approvedBy,
        @Nullable Instant approvedAt,
        @Nullable String sentBackReason) {

    /** The business key of its process, for instance {@code 2022-1-1.3}. */
    public String key() {
        return direction.key();
    }
}
