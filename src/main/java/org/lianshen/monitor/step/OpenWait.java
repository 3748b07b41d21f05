package org.lianshen.monitor.step;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lianshen.language.ModelName;
import org.lianshen.language.Text;

/**
 * An activity that waits.
 *
 * @param root the engine's id of the outermost instance it belongs to
 * @param step id of the activity
 * @param model id of its model
 * @param name what the model calls it; null where it has no name
 * @param since since when
 * @param due when it is due, or null
 * @param task whether it is a person's task
 */
record OpenWait(
        String root,
        String step,
        String model,
        @Nullable String name,
        Instant since,
        @Nullable Instant due,
        boolean task) {

    /** What people read; the activity's id where the model gives no name. */
    static Text name(@Nullable String name, String step) {
        return ModelName.of(name == null || name.isBlank() ? step : name);
    }
}
