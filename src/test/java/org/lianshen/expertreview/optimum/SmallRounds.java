package org.lianshen.expertreview.optimum;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;

/** Small rounds with all that can be asked, by seed: conflicts, fixed seats, limits, loads, affinities below zero. */
final class SmallRounds {

    private SmallRounds() {}

    /** A round of at most 60 proposals and 120 experts; some cannot fill all seats. */
    static SeatingInput round(int seed) {
        var random = new Random(seed);
        int scale = seed % 10 == 0 ? 60 : 5 + random.nextInt(20);
        return round(random, scale, 2 * scale, 1 + random.nextInt(4));
    }

    static SeatingInput round(Random random, int proposals, int experts, int mostDemand) {
        List<WantedPanel> panels = new ArrayList<>();
        List<AvailableExpert> available = new ArrayList<>();
        List<Seat> pairs = new ArrayList<>();
        List<Seat> fixed = new ArrayList<>();
        for (int p = 0; p < proposals; p++) {
            panels.add(new WantedPanel("P" + p, random.nextInt(mostDemand + 1)));
        }
        int scarce = random.nextInt(3);
        int organisations = 2 + random.nextInt(experts);
        for (int e = 0; e < experts; e++) {
            int free = random.nextInt(scarce == 0 ? 2 : 4);
            var organisation = random.nextInt(5) == 0 ? "" : "O" + random.nextInt(organisations);
            available.add(new AvailableExpert("E" + e, free, random.nextInt(4), organisation, new TreeSet<>()));
        }
        double conflicts = random.nextBoolean() ? 0.1 : 0.6;
        for (int p = 0; p < proposals; p++) {
            for (int e = 0; e < experts; e++) {
                var pair = new Seat("P" + p, "E" + e, random.nextInt(100) - 20);
                if (random.nextDouble() > conflicts) {
                    pairs.add(pair);
                }
                if (random.nextInt(20 * experts) < 10) {
                    fixed.add(pair);
                }
            }
        }
        var table = AffinityTable.ofPairs(
                panels.stream().map(WantedPanel::id).toList(),
                available.stream().map(AvailableExpert::expert).toList(),
                pairs);
        return new SeatingInput(panels, available, table, fixed, random.nextBoolean() ? null : 1 + random.nextInt(2));
    }
}
