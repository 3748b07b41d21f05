package org.lianshen.monitor.activity;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one activity of a model, over all its versions.
 *
 * @param id id of the activity
 * @param running how many are at work or wait
 * @param finished how many ended, in whatever way
 * @param medianSeconds seconds that half of those took at most; null where none ended
 * @param p90Seconds seconds that nine of ten took at most
 * @param shareOfPeriod of the period up to the due date, the part that half of them used at most: 1 is the whole
 *     period, more is late; null where nothing that ended had a due date
 */
public record ActivityFigures(
        String id,
        long running,
        long finished,
        @Nullable BigDecimal medianSeconds,
        @JsonProperty("p90Seconds") @Nullable BigDecimal p90Seconds,
        @Nullable BigDecimal shareOfPeriod) {}
