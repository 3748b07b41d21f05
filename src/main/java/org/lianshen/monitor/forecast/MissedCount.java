package org.lianshen.monitor.forecast;

import java.util.List;

/** How many of several cases will miss their deadlines, each with a chance of its own, none minding the others. */
final class MissedCount {

    private final double[] chances;

    MissedCount(List<Double> each) {
        chances = new double[each.size() + 1];
        chances[0] = 1;
        for (int cases = 0; cases < each.size(); cases++) {
            double chance = each.get(cases);
            for (int missed = cases + 1; missed > 0; missed--) {
                chances[missed] = chances[missed] * (1 - chance) + chances[missed - 1] * chance;
            }
            chances[0] *= 1 - chance;
        }
    }

    /** The chance that at least so many do. */
    double atLeast(int missed) {
        double chance = 0;
        for (int count = Math.max(0, missed); count < chances.length; count++) {
            chance += chances[count];
        }
        return Math.min(1, chance);
    }

    /** How many do on average. */
    double expected() {
        double expected = 0;
        for (int count = 1; count < chances.length; count++) {
            expected += count * chances[count];
        }
        return expected;
    }

    /** The smallest number that is exceeded with at most the rest of this chance. */
    int quantile(double share) {
        double below = 0;
        for (int count = 0; count < chances.length; count++) {
            below += chances[count];
            if (below >= share - 1e-9) {
                return count;
            }
        }
        return chances.length - 1;
    }
}
