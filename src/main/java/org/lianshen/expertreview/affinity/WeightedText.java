package org.lianshen.expertreview.affinity;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text, and how often each of its words counts.
 *
 * @param text the text as it was written
 * @param weight how often a word counts that stands in it once
 */
record WeightedText(String text, int weight) {

    /** Those that are there, with that weight. */
    static List<WeightedText> all(int weight, @Nullable String... texts) {
        return Arrays.stream(texts)
                .filter(text -> text != null && !text.isBlank())
                .map(text -> new WeightedText(text, weight))
                .toList();
    }

    static List<WeightedText> all(int weight, List<String> texts) {
        return all(weight, texts.toArray(String[]::new));
    }
}
