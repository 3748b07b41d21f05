package org.lianshen.monitor.activity;

import org.jspecify.annotations.Nullable;
import org.lianshen.programme.DirectionId;

/**
 * One activity instance that ended.
 *
 * @param round the direction it belongs to, with empty words where none is known
 * @param model id of the model
 * @param activity id of the activity
 * @param millis how long it took
 * @param period ten-thousandths of its allowed period used; null where it had none
 */
record EndedActivity(
        DirectionId round,
        String model,
        String activity,
        long millis,
        @Nullable Long period) {}
