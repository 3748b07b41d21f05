package org.lianshen.process.timer;

import java.time.Duration;
import java.util.Date;

/** So long before or after a moment; a day has 24 hours (ISO 8601 periods in hours, minutes and such days). */
public final class ShiftedMoment {

    private ShiftedMoment() {}

    /** So long before. */
    public static Date before(Date moment, String period) {
        return Date.from(moment.toInstant().minus(Duration.parse(period)));
    }

    /** So long after. */
    public static Date after(Date moment, String period) {
        return Date.from(moment.toInstant().plus(Duration.parse(period)));
    }
}
