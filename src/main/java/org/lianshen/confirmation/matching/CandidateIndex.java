package org.lianshen.confirmation.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the few of ours that are worth comparing: those that share rare words and names. Without it a list of thousands
 * in one direction would need millions of comparisons.
 */
final class CandidateIndex {

    /** How many of ours are compared with one of theirs at most. */
    private static final int MOST = 25;

    /** What weighs less than this share of the heaviest is no rival of it. */
    private static final double LEAST_SHARE = 0.2;

    /** Words of more of ours than this tell nothing. */
    private static final int COMMON = 400;

    private static final double GRAIN = 1000;

    private final List<Features> ours;
    private final Map<String, List<Integer>> postings = new HashMap<>();

    CandidateIndex(List<Features> ours) {
        this.ours = List.copyOf(ours);
        for (int i = 0; i < ours.size(); i++) {
            for (var key : keys(ours.get(i))) {
                postings.computeIfAbsent(key, unused -> new ArrayList<>()).add(i);
            }
        }
    }

    List<Features> near(Features theirs) {
        if (ours.size() <= MOST) {
            return ours;
        }
        double[] weights = new double[ours.size()];
        int[] touched = new int[ours.size()];
        int count = 0;
        for (var key : keys(theirs)) {
            var found = postings.getOrDefault(key, List.of());
            double weight = Math.log((1.0 + ours.size()) / (1 + found.size()));
            if (found.size() > COMMON || weight <= 0) {
                continue;
            }
            for (int i : found) {
                if (weights[i] == 0) {
                    touched[count++] = i;
                }
                weights[i] += weight;
            }
        }
        return heaviest(weights, touched, count);
    }

    /** Sorted as numbers with the weight before the place, which is quicker than comparing. */
    private List<Features> heaviest(double[] weights, int[] touched, int count) {
        long[] sorted = new long[count];
        for (int i = 0; i < count; i++) {
            sorted[i] = ((long) (-weights[touched[i]] * GRAIN) << 32) + touched[i];
        }
        Arrays.sort(sorted);
        var heaviest = new ArrayList<Features>();
        double least = count == 0 ? 0 : weights[(int) sorted[0]] * LEAST_SHARE;
        for (int i = 0; i < Math.min(count, MOST) && weights[(int) sorted[i]] >= least; i++) {
            heaviest.add(ours.get((int) sorted[i]));
        }
        return heaviest;
    }

    private static Set<String> keys(Features features) {
        var keys = new HashSet<String>();
        put(keys, "title ", features.title().keys());
        put(keys, "home ", features.chineseOrganisation().keys());
        features.foreignOrganisations().forEach(each -> put(keys, "abroad ", each.keys()));
        for (var person : List.of(features.chineseInvestigator(), features.foreignInvestigator())) {
            put(keys, "person ", person.keys());
            put(keys, "name ", person.words());
            person.words().forEach(word -> put(keys, "part ", parts(word)));
        }
        return keys;
    }

    /** Half-known words: the four letters at either end survive a slip of the pen at the other. */
    private static List<String> parts(String word) {
        return word.length() < 6 ? List.of() : List.of(word.substring(0, 4), "-" + word.substring(word.length() - 4));
    }

    private static void put(Set<String> keys, String kind, Iterable<String> words) {
        words.forEach(word -> keys.add(kind + word));
    }
}
