package org.lianshen.monitor.forecast;

import java.time.Duration;

/**
 * How long cases of a step took, in quarters of a day: a life table. Cases that were cut short, or go on, count as long
 * as they were watched; how long they would have taken is not known.
 */
final class Durations {

    /** What one entry stands for. */
    static final Duration QUARTER = Duration.ofHours(6);

    /** Longer ones count as this long. */
    private static final int MOST = 4 * 500;

    private final int[] done = new int[MOST + 1];
    private final int[] cut = new int[MOST + 1];
    private final int[] goingOn = new int[MOST + 1];
    private int longest;

    /** Cases that ended within that quarter: done, or cut short by a deadline, a withdrawal or the like. */
    void addEnded(int quarter, int done, int cut) {
        int place = place(quarter);
        this.done[place] += done;
        this.cut[place] += cut;
    }

    /** A case that is as old as that and goes on. */
    void addGoingOn(double quarters) {
        goingOn[place((int) quarters)]++;
    }

    private int place(int quarter) {
        int place = Math.max(0, Math.min(MOST, quarter));
        longest = Math.max(longest, place);
        return place;
    }

    /** How many ended cases had got as old as that: what a forecast at this age rests on. */
    int reached(double age) {
        int reached = 0;
        for (int quarter = (int) Math.min(MOST, age); quarter <= longest; quarter++) {
            reached += done[quarter] + cut[quarter];
        }
        return reached;
    }

    /**
     * Which share of those that get as old as {@code age} is not done at {@code limit}: the product, over the time
     * between, of the shares that were not done in each quarter of those that could have been (Kaplan and Meier).
     * Within a quarter, cases count as evenly spread.
     *
     * @param age in quarters
     * @param limit in quarters, after {@code age}
     */
    double stillOpen(double age, double limit) {
        double open = 1;
        int watched = watchedFrom((int) age);
        for (int quarter = (int) age; quarter < limit && quarter <= longest && watched > 0; quarter++) {
            double within = Math.min(limit, quarter + 1.0) - Math.max(age, quarter);
            // cut within the quarter: watched for half of it
            double atRisk = watched - (cut[quarter] + goingOn[quarter]) / 2.0;
            if (atRisk > 0) {
                open *= 1 - within * Math.min(1, done[quarter] / atRisk);
            }
            watched -= done[quarter] + cut[quarter] + goingOn[quarter];
        }
        return open;
    }

    private int watchedFrom(int from) {
        int watched = 0;
        for (int quarter = Math.min(MOST, from); quarter <= longest; quarter++) {
            watched += done[quarter] + cut[quarter] + goingOn[quarter];
        }
        return watched;
    }
}
