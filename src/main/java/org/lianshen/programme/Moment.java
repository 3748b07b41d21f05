package org.lianshen.programme;

import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Period;
import org.lianshen.time.Beijing;

/** A moment in a call's calendar: fixed, counted from the anchor, or counted from the applicants' deadline. */
public sealed interface Moment {

    /** Whether it counts from the anchor. */
    default boolean anchored() {
        return this instanceof FromAnchor;
    }

    /**
     * The moment on the time line.
     *
     * @param anchor when the call was first loaded
     * @param applicants the applicants' deadline
     */
    Instant at(Instant anchor, Instant applicants);

    /** A fixed moment, for instance {@code 2021-12-20T16:00+08:00}. */
    record Fixed(OffsetDateTime time) implements Moment {
        @Override
        public Instant at(Instant anchor, Instant applicants) {
            return time.toInstant();
        }
    }

    /** So many days after (or before) the anchor's day in Beijing, at that time of day: {@code anchor+P30D}. */
    record FromAnchor(Period after, LocalTime time) implements Moment {
        @Override
        public Instant at(Instant anchor, Instant applicants) {
            return anchor.atZone(Beijing.ZONE)
                    .toLocalDate()
                    .plus(after)
                    .atTime(time)
                    .atZone(Beijing.ZONE)
                    .toInstant();
        }
    }

    /** So long after the applicants' deadline, and moved with it: {@code applicants+P7D}. */
    record AfterApplicants(Period after) implements Moment {
        @Override
        public Instant at(Instant anchor, Instant applicants) {
            return applicants.atZone(Beijing.ZONE).plus(after).toInstant();
        }
    }
}
