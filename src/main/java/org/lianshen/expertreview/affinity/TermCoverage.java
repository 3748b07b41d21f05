package org.lianshen.expertreview.affinity;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How much of what proposals say experts cover, from 0 to 1: the share of a proposal's terms that the expert has, each
 * term by its rarity in the round and by how firmly either side has it. The two scripts are measured apart and then
 * mixed by how much both sides write in them: whoever writes Chinese only is measured at what the proposal says in
 * Chinese.
 */
final class TermCoverage {

    private static final int CHARACTERS = Term.Script.CHARACTERS.ordinal();
    private static final int LETTERS = Term.Script.LETTERS.ordinal();

    private final String[] forms;
    private final List<TermBag> proposals;
    private final int experts;
    private final TermWeights weights;
    private final Lengths lengths;
    private final Postings postings;
    private final Saturation asked;

    /**
     * Reads all texts of one part.
     *
     * @param experts the experts' texts
     * @param proposals the proposals' texts
     * @param known how firmly experts have what they say several times
     * @param asked how firmly proposals ask for it
     */
    TermCoverage(
            List<List<WeightedText>> experts,
            List<List<WeightedText>> proposals,
            TermReader reader,
            Saturation known,
            Saturation asked) {
        var dictionary = new TermDictionary();
        var expertBags = experts.stream()
                .map(each -> TermBag.of(each, reader, dictionary))
                .toList();
        var proposalBags = proposals.stream()
                .map(each -> TermBag.of(each, reader, dictionary))
                .toList();
        int[] ranks = dictionary.ranks();
        var bags = expertBags.stream().map(bag -> bag.renumbered(ranks)).toList();
        this.forms = dictionary.sorted();
        this.proposals = proposalBags.stream().map(bag -> bag.renumbered(ranks)).toList();
        this.experts = bags.size();
        this.weights = TermWeights.of(forms, bags, this.proposals);
        this.lengths = new Lengths(bags, weights);
        this.postings = Postings.of(bags, weights, lengths, known);
        this.asked = asked;
    }

    /** Whether the proposal says anything here. */
    boolean asks(int proposal) {
        return proposals.get(proposal).terms().length > 0;
    }

    /** How much of the proposal each expert covers. */
    double[] of(int proposal) {
        var query = query(proposal);
        var sums = new double[Term.Script.values().length][experts];
        int[] terms = proposals.get(proposal).terms();
        for (int at = 0; at < terms.length; at++) {
            double[] sum = sums[weights.script()[terms[at]].ordinal()];
            double share = query.shares[at];
            for (int place = postings.begins()[terms[at]]; place < postings.begins()[terms[at] + 1]; place++) {
                sum[postings.experts()[place]] += share * postings.firmness()[place];
            }
        }
        var covered = new double[experts];
        for (int expert = 0; expert < experts; expert++) {
            double characters = characters(query, expert);
            covered[expert] = characters * sums[CHARACTERS][expert] + (1 - characters) * sums[LETTERS][expert];
        }
        return covered;
    }

    /** What each term adds that both have. */
    Map<String, Double> of(int proposal, int expert) {
        var query = query(proposal);
        double characters = characters(query, expert);
        var added = new TreeMap<String, Double>();
        int[] terms = proposals.get(proposal).terms();
        for (int at = 0; at < terms.length; at++) {
            double firmness = postings.firmness(terms[at], expert);
            if (firmness > 0) {
                double script = weights.script()[terms[at]].ordinal() == CHARACTERS ? characters : 1 - characters;
                added.put(forms[terms[at]], script * query.shares[at] * firmness);
            }
        }
        return added;
    }

    /** By how much the Chinese part counts; the rest is for the other. */
    private double characters(Query query, int expert) {
        double characters = Math.sqrt(query.asked[CHARACTERS] * lengths.of(expert, Term.Script.CHARACTERS));
        double letters = Math.sqrt(query.asked[LETTERS] * lengths.of(expert, Term.Script.LETTERS));
        return characters + letters == 0 ? 0 : characters / (characters + letters);
    }

    private Query query(int proposal) {
        var bag = proposals.get(proposal);
        var query = new Query(new double[bag.terms().length], new double[Term.Script.values().length]);
        for (int at = 0; at < bag.terms().length; at++) {
            int term = bag.terms()[at];
            query.shares[at] = weights.rarity()[term] * asked.of(bag.counts()[at], 1);
            query.asked[weights.script()[term].ordinal()] += query.shares[at];
        }
        for (int at = 0; at < bag.terms().length; at++) {
            query.shares[at] /= query.asked[weights.script()[bag.terms()[at]].ordinal()];
        }
        return query;
    }

    /**
     * What a proposal asks for.
     *
     * @param shares each term's share of what is asked for in its script
     * @param asked how much is asked for in each script
     */
    @SuppressWarnings("ArrayRecordComponent") // read in the innermost loops
    private record Query(double[] shares, double[] asked) {}
}
