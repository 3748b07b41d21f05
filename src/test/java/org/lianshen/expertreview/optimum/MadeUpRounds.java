package org.lianshen.expertreview.optimum;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Rounds made by a seed: proposals and experts have a few of some topics each, and fit as far as these agree; a little
 * noise; ten-thousandths.
 */
public final class MadeUpRounds {

    private static final int TOPICS = 24;

    private final Random random;

    /** The same seed makes the same rounds. */
    public MadeUpRounds(long seed) {
        random = new Random(seed);
    }

    /**
     * A round without languages and without fixed seats.
     *
     * @param conflicts which part of the pairs is forbidden
     * @param organisations among how many the experts are
     */
    public SeatingInput round(
            int proposals,
            int experts,
            int demand,
            int free,
            double conflicts,
            int organisations,
            @Nullable Integer limit) {
        var wanted = ids("P", proposals).stream()
                .map(id -> new WantedPanel(id, demand))
                .toList();
        List<AvailableExpert> available = new ArrayList<>();
        for (var id : ids("E", experts)) {
            var organisation = "O" + random.nextInt(organisations);
            available.add(new AvailableExpert(id, free, random.nextInt(3), organisation, new TreeSet<>()));
        }
        var rows = affinities(proposals, experts);
        for (var row : rows) {
            for (int e = 0; e < row.length; e++) {
                if (random.nextDouble() < conflicts) {
                    row[e] = AffinityTable.FORBIDDEN;
                }
            }
        }
        var table = AffinityTable.of(ids("P", proposals), ids("E", experts), rows);
        return new SeatingInput(wanted, available, table, List.of(), limit);
    }

    /** A part of the experts read a language besides, and a part of the panels want somebody who does. */
    public SeatingInput reading(SeatingInput input, List<String> languages, double readers, double panels) {
        var wanted = input.proposals().stream()
                .map(each -> each.reading(some(languages, panels)))
                .toList();
        var available = input.experts().stream()
                .map(each -> new AvailableExpert(
                        each.expert(), each.free(), each.load(), each.organisation(), some(languages, readers)))
                .toList();
        return new SeatingInput(wanted, available, input.affinities(), input.fixed(), input.organisationLimit());
    }

    private TreeSet<String> some(List<String> words, double part) {
        var some = new TreeSet<String>();
        words.stream().filter(any -> random.nextDouble() < part).forEach(some::add);
        return some;
    }

    private int[][] affinities(int proposals, int experts) {
        var left = topics(proposals, 3);
        var right = topics(experts, 4);
        var rows = new int[proposals][experts];
        for (int p = 0; p < proposals; p++) {
            for (int e = 0; e < experts; e++) {
                double sum = 0;
                for (int topic = 0; topic < TOPICS; topic++) {
                    sum += left[p][topic] * right[e][topic];
                }
                rows[p][e] = (int) Math.round(10_000 * Math.min(1, 0.92 * sum + 0.08 * random.nextDouble()));
            }
        }
        return rows;
    }

    /** Vectors of length one with a few topics each, some topics more common than others. */
    private double[][] topics(int count, int most) {
        var vectors = new double[count][TOPICS];
        for (var vector : vectors) {
            for (int n = 0; n < most; n++) {
                vector[(int) (TOPICS * random.nextDouble() * random.nextDouble())] += 0.2 + random.nextDouble();
            }
            double length = Math.sqrt(IntStream.range(0, TOPICS)
                    .mapToDouble(t -> vector[t] * vector[t])
                    .sum());
            for (int topic = 0; topic < TOPICS; topic++) {
                vector[topic] /= length;
            }
        }
        return vectors;
    }

    private static List<String> ids(String letter, int count) {
        return IntStream.range(0, count)
                .mapToObj(n -> "%s%05d".formatted(letter, n))
                .toList();
    }
}
