package org.lianshen.expertreview.recusal;

import java.time.LocalDate;

/**
 * When an expert who is asked now takes the review up.
 *
 * @param from today, in Beijing
 * @param to the last day
 */
public record ClaimPeriod(LocalDate from, LocalDate to) {

    /** Long ago: nobody is away, and nothing that has ended since has ended. */
    static final ClaimPeriod LONG_AGO = new ClaimPeriod(LocalDate.EPOCH, LocalDate.EPOCH);
}
