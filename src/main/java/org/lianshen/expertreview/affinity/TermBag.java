package org.lianshen.expertreview.affinity;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How often each term stands in the texts of one side.
 *
 * @param terms numbers of terms, ascending
 * @param counts how often each counts
 */
@SuppressWarnings("ArrayRecordComponent") // read in the innermost loops
record TermBag(int[] terms, int[] counts) {

    static TermBag of(List<WeightedText> texts, TermReader reader, TermDictionary dictionary) {
        var counts = new TreeMap<Integer, Integer>();
        for (var each : texts) {
            reader.read(
                    TermReader.plain(each.text()),
                    term -> counts.merge(dictionary.idOf(term.form()), each.weight(), Integer::sum));
        }
        return of(counts);
    }

    /** The same with other numbers for the terms. */
    TermBag renumbered(int[] numbers) {
        var renumbered = new TreeMap<Integer, Integer>();
        for (int at = 0; at < terms.length; at++) {
            renumbered.put(numbers[terms[at]], counts[at]);
        }
        return of(renumbered);
    }

    private static TermBag of(Map<Integer, Integer> counts) {
        return new TermBag(
                counts.keySet().stream().mapToInt(Integer::intValue).toArray(),
                counts.values().stream().mapToInt(Integer::intValue).toArray());
    }
}
