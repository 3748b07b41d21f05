package org.lianshen.problem.arrival;

import java.time.Duration;

/**
 * How long a body may take to arrive: some seconds, and more for what has come already, but never without end. Where
 * many are waited for at once, only those that come quickly are waited for any longer.
 *
 * @param start seconds that every body has
 * @param rate bytes a second that it has to keep up
 * @param longest for any body at all
 * @param crowd how many may be waited for before patience ends
 */
record ArrivalTimeout(Duration start, int rate, Duration longest, int crowd) {

    private static final Duration START_IN_A_CROWD = Duration.ofSeconds(2);

    /** As the application has it. */
    static final ArrivalTimeout USUAL = new ArrivalTimeout(Duration.ofSeconds(10), 10_000, Duration.ofMinutes(5), 200);

    /**
     * Whether a body has taken too long.
     *
     * @param age how long it was waited for
     * @param bytes how much of it has come
     * @param waiting how many are waited for at this moment
     */
    boolean ended(Duration age, long bytes, int waiting) {
        var earned = Duration.ofMillis(bytes * 1_000 / rate);
        var first = waiting > crowd ? START_IN_A_CROWD : start;
        return age.compareTo(first.plus(earned)) > 0 || age.compareTo(longest) > 0;
    }
}
