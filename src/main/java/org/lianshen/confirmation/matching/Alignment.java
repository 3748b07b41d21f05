package org.lianshen.confirmation.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleBiFunction;
import java.util.function.ToDoubleFunction;

/** Two lists of words beside each other, each word paired with the likest of the other side: equal ones first. */
final class Alignment {

    private final List<String> ours;
    private final boolean[] taken;
    private final ToDoubleFunction<String> weight;
    private double paired;
    private double left;

    private Alignment(List<String> ours, ToDoubleFunction<String> weight) {
        this.ours = ours;
        this.taken = new boolean[ours.size()];
        this.weight = weight;
    }

    /**
     * Pairs them.
     *
     * @param like how alike two words are, 0–1
     * @param weight how much a word tells
     */
    static Alignment of(
            List<String> ours,
            List<String> theirs,
            ToDoubleBiFunction<String, String> like,
            ToDoubleFunction<String> weight) {
        var alignment = new Alignment(ours, weight);
        var open = new ArrayList<String>();
        for (var word : theirs) {
            if (!alignment.pair(word, (one, two) -> one.equals(two) ? 1 : 0)) {
                open.add(word);
            }
        }
        for (var word : open) {
            if (!alignment.pair(word, like)) {
                alignment.left += weight.applyAsDouble(word);
            }
        }
        for (int i = 0; i < ours.size(); i++) {
            alignment.left += alignment.taken[i] ? 0 : weight.applyAsDouble(ours.get(i));
        }
        return alignment;
    }

    private boolean pair(String word, ToDoubleBiFunction<String, String> like) {
        int best = -1;
        double most = 0;
        for (int i = 0; i < taken.length && most < 1; i++) {
            double similarity = taken[i] ? 0 : like.applyAsDouble(ours.get(i), word);
            if (similarity > most) {
                most = similarity;
                best = i;
            }
        }
        if (best < 0) {
            return false;
        }
        taken[best] = true;
        double tells = weight.applyAsDouble(ours.get(best));
        paired += tells * most;
        left += 2 * tells * (1 - most);
        return true;
    }

    /** Weight of the words that found each other. */
    double paired() {
        return paired;
    }

    /** 0–1: the share of the weight that is paired. */
    double likeness() {
        return paired + left <= 0 ? 0 : 2 * paired / (2 * paired + left);
    }
}
