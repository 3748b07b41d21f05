package org.lianshen.monitor.step;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lianshen.language.Text;
import org.lianshen.programme.DirectionId;

/**
 * A step under way that has a deadline.
 *
 * @param step id of the activity
 * @param name what it is called, as models spell names, or null
 * @param direction whose it is
 * @param start when it began
 * @param due until when it should be done
 */
public record DueStep(String step, @Nullable String name, DirectionId direction, Instant start, Instant due) {

    /** What people read. */
    public Text title() {
        return OpenWait.name(name, step);
    }
}
