package org.lianshen.expertreview.affinity;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.ToIntBiFunction;
import java.util.stream.Stream;

/**
 * How well a measure finds those who know a proposal's main topic; means over the proposals that somebody knows.
 * Experts whom the measure does not tell apart stand in an order by lot.
 *
 * @param recall of those who know it, how many are among the first five, of five at most
 * @param precision of the first five, how many know it
 * @param reciprocalRank one divided by the place of the first who knows it
 */
public record RankQuality(double recall, double precision, double reciprocalRank) {

    private static final int FIRST = 5;

    /** The quality of a measure on a round. */
    public static RankQuality of(MadeUpRound round, ToIntBiFunction<ProposalTexts, ExpertTexts> measure) {
        var each = new ArrayList<RankQuality>();
        var lots = new Random(7);
        for (var proposal : round.proposals()) {
            var ranked = new ArrayList<>(round.experts());
            Collections.shuffle(ranked, lots);
            ranked.sort(Comparator.<ExpertTexts>comparingInt(expert -> measure.applyAsInt(proposal, expert))
                    .reversed());
            var fit =
                    ranked.stream().map(expert -> round.fits(proposal, expert)).toList();
            if (fit.contains(true)) {
                each.add(of(fit));
            }
        }
        return mean(each);
    }

    private static RankQuality of(List<Boolean> fit) {
        long all = fit.stream().filter(known -> known).count();
        long found = fit.stream().limit(FIRST).filter(known -> known).count();
        return new RankQuality(
                (double) found / Math.min(all, FIRST), (double) found / FIRST, 1.0 / (fit.indexOf(true) + 1));
    }

    /** The mean of several. */
    public static RankQuality mean(List<RankQuality> each) {
        return new RankQuality(
                mean(each.stream().map(RankQuality::recall)),
                mean(each.stream().map(RankQuality::precision)),
                mean(each.stream().map(RankQuality::reciprocalRank)));
    }

    private static double mean(Stream<Double> values) {
        return values.mapToDouble(Double::doubleValue).average().orElse(0);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "| %.1f %% | %.1f %% | %.3f |", 100 * recall, 100 * precision, reciprocalRank);
    }
}
