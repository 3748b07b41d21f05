package org.lianshen.round;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One direction of one call, treated collectively.
 *
 * @param call the call
 * @param direction the direction's code
 * @param stage where it stands
 * @param changedAt since when
 * @param settledBy the chair who settled the ranking last, or null
 * @param remark what the chair remarked, or null
 * @param approvedBy who approved the list, or null
 * @param approvedAt when, or null
 * @param sentBackReason why the approver sent the list back last, or null
 */
public record Round(
        String call,
        String direction,
        RoundStage stage,
        Instant changedAt,
        @Nullable String settledBy,
        @Nullable String remark,
        @Nullable String approvedBy,
        @Nullable Instant approvedAt,
        @Nullable String sentBackReason) {

    /** The business key of its process, for instance {@code 2022-1-1.3}. */
    public String key() {
        return call + "-" + direction;
    }
}
