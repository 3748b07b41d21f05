package org.lianshen.monitor.activity;

import org.jspecify.annotations.Nullable;

/**
 * One activity instance that ended.
 *
 * @param call id of the call, empty where none is known
 * @param direction code of the direction, empty where none is known
 * @param model id of the model
 * @param activity id of the activity
 * @param millis how long it took
 * @param period ten-thousandths of its allowed period used; null where it had none
 */
record EndedActivity(
        String call,
        String direction,
        String model,
        String activity,
        long millis,
        @Nullable Long period) {}
