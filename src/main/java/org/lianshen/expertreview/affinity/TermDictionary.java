package org.lianshen.expertreview.affinity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Numbers for the terms of a round, in the order in which they are met. */
final class TermDictionary {

    private final Map<String, Integer> ids = new HashMap<>();
    private final List<String> forms = new ArrayList<>();

    int idOf(String form) {
        return ids.computeIfAbsent(form, this::add);
    }

    private int add(String form) {
        forms.add(form);
        return forms.size() - 1;
    }

    /** For each number that was given, its place in the order of the forms, which no order of reading changes. */
    int[] ranks() {
        int[] ranks = new int[forms.size()];
        int[] sorted = sortedIds();
        for (int rank = 0; rank < sorted.length; rank++) {
            ranks[sorted[rank]] = rank;
        }
        return ranks;
    }

    /** The forms in their order. */
    String[] sorted() {
        return IntStream.of(sortedIds()).mapToObj(forms::get).toArray(String[]::new);
    }

    private int[] sortedIds() {
        return IntStream.range(0, forms.size())
                .boxed()
                .sorted(Comparator.comparing(forms::get))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
