package org.lianshen.expertreview.affinity;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Whole points for words, which add up to what there is. */
final class SharedPoints {

    private static final Comparator<AffinityWord> WEIGHTIEST =
            Comparator.comparingInt(AffinityWord::points).reversed().thenComparing(AffinityWord::spelling);

    private SharedPoints() {}

    /**
     * Spreads points by weight; what rounding leaves goes to those who lost most by it.
     *
     * @param points what there is
     * @param weights what each word weighs
     * @return words with a point at least, the weightiest first
     */
    static List<AffinityWord> spread(int points, Map<String, Double> weights) {
        double all = weights.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .mapToDouble(Map.Entry::getValue)
                .sum();
        var exact = new HashMap<String, Double>();
        var whole = new HashMap<String, Integer>();
        weights.forEach((word, weight) -> {
            exact.put(word, points * weight / all);
            whole.put(word, (int) (points * weight / all));
        });
        int left = points - whole.values().stream().mapToInt(Integer::intValue).sum();
        weights.keySet().stream()
                .sorted(Comparator.<String>comparingDouble(word -> whole.get(word) - exact.get(word))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(left)
                .forEach(word -> whole.merge(word, 1, Integer::sum));
        return whole.entrySet().stream()
                .filter(each -> each.getValue() > 0)
                .map(each -> new AffinityWord(each.getKey(), each.getValue()))
                .sorted(WEIGHTIEST)
                .toList();
    }
}
