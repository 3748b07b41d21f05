package org.lianshen.lists;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * Both sides' lists: of ours a tenth is not on theirs, of theirs a tenth is not among ours. Forty of our investigators
 * are twenty pairs whose names are read alike, each pair in one direction, half of them at one organisation, every
 * other of these with like titles.
 */
record NoisyLists(List<InventedApplication> ours, List<ForeignLine> theirs) {

    /** How directions and titles are spread. */
    enum Shape {
        GUIDELINE,
        ONE_DIRECTION,
        TEMPLATED,
        STRANGE_WORDS
    }

    private static final double ALONE = 0.1;
    private static final int COLLISIONS = 20;

    static NoisyLists make(long seed, int size, NoiseProfile noise, Shape shape) {
        var words = WordBanks.read();
        var dice = new SeededRandom(seed);
        var inventor = new ApplicationGenerator(words, dice, shape);
        var ours = new ArrayList<InventedApplication>();
        spread(words.directions(), size, shape).forEach((code, count) -> {
            for (int i = 0; i < count; i++) {
                ours.add(inventor.application("2022-1-%s-%04d".formatted(code, i + 1), code));
            }
        });
        collide(ours, inventor, dice);
        var scribe = new ForeignListWriter(dice, noise);
        var theirs = new ArrayList<ForeignLine>();
        int alone = (int) Math.round(ours.size() * ALONE);
        var shuffled = new ArrayList<>(ours);
        Collections.shuffle(shuffled, dice.random());
        for (var application : shuffled.subList(alone, shuffled.size())) {
            theirs.add(scribe.line("F" + theirs.size(), application, true));
        }
        for (int i = 0; i < alone; i++) {
            theirs.add(scribe.line(
                    "F" + theirs.size(), stranger(shuffled.get(i * 7 % shuffled.size()), inventor, dice), false));
        }
        Collections.shuffle(theirs, dice.random());
        return new NoisyLists(List.copyOf(ours), List.copyOf(theirs));
    }

    private static Map<String, Integer> spread(Map<String, WordBanks.Place> directions, int size, Shape shape) {
        if (shape == Shape.ONE_DIRECTION) {
            return Map.of("2.3", size);
        }
        var counts = new java.util.LinkedHashMap<String, Integer>();
        int all = directions.values().stream().mapToInt(WordBanks.Place::quota).sum();
        int given = 0;
        int quotas = 0;
        for (var direction : directions.entrySet()) {
            quotas += direction.getValue().quota();
            int until = Math.round((float) size * quotas / all);
            counts.put(direction.getKey(), until - given);
            given = until;
        }
        return counts;
    }

    /**
     * A foreign application that has no counterpart here; two in five are decoys that resemble one that has: at the
     * same Chinese organisation, there with a like title, with the same foreign team, or with the same Chinese leader.
     */
    private static InventedApplication stranger(
            InventedApplication like, ApplicationGenerator inventor, SeededRandom dice) {
        var stranger = inventor.application("none", like.direction());
        return switch (dice.below(10)) {
            case 0 -> stranger.at(like.organisation());
            case 1 -> stranger.at(like.organisation()).titled(related(like, inventor));
            case 2 -> stranger.with(like.abroad(), like.partner());
            case 3 -> stranger.at(like.organisation()).ledBy(like.investigator());
            default -> stranger;
        };
    }

    private static InventedApplication.Pair related(InventedApplication like, ApplicationGenerator inventor) {
        var words = like.title().en().split(" ");
        var other = inventor.title();
        var others = other.en().split(" ");
        words[words.length - 1] = others[others.length - 1];
        return new InventedApplication.Pair(other.zh(), String.join(" ", words));
    }

    private static void collide(List<InventedApplication> ours, ApplicationGenerator inventor, SeededRandom dice) {
        for (int i = 0; i < COLLISIONS; i++) {
            int first = dice.below(ours.size() - 1);
            while (!ours.get(first).direction().equals(ours.get(first + 1).direction())) {
                first = dice.below(ours.size() - 1);
            }
            var names = inventor.collision();
            var one = ours.get(first).ledBy(names.get(0));
            var two = ours.get(first + 1).ledBy(names.get(1));
            two = i % 2 == 0 ? two.at(one.organisation()) : two;
            ours.set(first, one);
            ours.set(first + 1, i % 4 == 0 ? two.titled(related(one, inventor)) : two);
        }
    }
}
