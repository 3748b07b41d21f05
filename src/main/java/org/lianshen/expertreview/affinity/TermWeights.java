package org.lianshen.expertreview.affinity;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a term of the round weighs: the more, the fewer of all its texts have it. It is BM25's inverse document
 * frequency, once for each of the two sides; counted over experts and proposals together, so that a round with few
 * experts has something to count.
 *
 * @param rarity for each term
 * @param script for each term
 */
@SuppressWarnings("ArrayRecordComponent") // read in the innermost loops
record TermWeights(double[] rarity, Term.Script[] script) {

    static TermWeights of(String[] forms, List<TermBag> experts, List<TermBag> proposals) {
        int[] holders = new int[forms.length];
        Stream.of(experts, proposals).flatMap(List::stream).forEach(bag -> {
            for (int term : bag.terms()) {
                holders[term]++;
            }
        });
        int all = experts.size() + proposals.size();
        var rarity = new double[forms.length];
        var script = new Term.Script[forms.length];
        for (int term = 0; term < forms.length; term++) {
            double inverse = StrictMath.log1p((all - holders[term] + 0.5) / (holders[term] + 0.5));
            rarity[term] = inverse * inverse;
            script[term] = Term.Script.of(forms[term]);
        }
        return new TermWeights(rarity, script);
    }
}
