package org.lianshen.expertreview.affinity;

import java.util.Arrays;
import java.util.List;

/**
 * For each term the experts who have it, and how firmly.
 *
 * @param begins where the experts of each term begin in the other two; one more at the end
 * @param experts places of experts
 * @param firmness how firmly that expert has the term, from 0 to 1
 */
@SuppressWarnings("ArrayRecordComponent") // read in the innermost loops
record Postings(int[] begins, int[] experts, float[] firmness) {

    static Postings of(List<TermBag> bags, TermWeights weights, Lengths lengths, Saturation saturation) {
        int[] begins = begins(bags, weights.rarity().length);
        int[] next = begins.clone();
        int size = begins[begins.length - 1];
        var experts = new int[size];
        var firmness = new float[size];
        for (int expert = 0; expert < bags.size(); expert++) {
            var bag = bags.get(expert);
            for (int at = 0; at < bag.terms().length; at++) {
                int term = bag.terms()[at];
                int place = next[term]++;
                experts[place] = expert;
                firmness[place] =
                        (float) saturation.of(bag.counts()[at], lengths.relative(expert, weights.script()[term]));
            }
        }
        return new Postings(begins, experts, firmness);
    }

    private static int[] begins(List<TermBag> bags, int terms) {
        int[] begins = new int[terms + 1];
        for (var bag : bags) {
            for (int term : bag.terms()) {
                begins[term + 1]++;
            }
        }
        for (int term = 0; term < terms; term++) {
            begins[term + 1] += begins[term];
        }
        return begins;
    }

    /** How firmly the expert has the term; 0 where not. */
    double firmness(int term, int expert) {
        int place = Arrays.binarySearch(experts, begins[term], begins[term + 1], expert);
        return place < 0 ? 0 : firmness[place];
    }
}
