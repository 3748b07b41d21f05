package org.lianshen.programme;

import java.time.Instant;
import java.time.Period;
import org.lianshen.programme.word.ReminderDeadline;
import org.lianshen.time.Beijing;

/**
 * One reminder of a call's schedule, written {@code claim-P2D} or {@code review-P7D}.
 *
 * @param deadline which deadline it is about
 * @param days how many days before it
 */
public record ReviewReminder(ReminderDeadline deadline, int days) {

    /** When it is due, where that deadline is the given moment. */
    public Instant before(Instant moment) {
        return moment.atZone(Beijing.ZONE).minus(Period.ofDays(days)).toInstant();
    }
}
