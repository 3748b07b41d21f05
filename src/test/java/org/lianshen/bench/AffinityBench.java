package org.lianshen.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.lianshen.expertreview.affinity.MadeUpRound;
import org.lianshen.expertreview.affinity.NamesAlone;
import org.lianshen.expertreview.affinity.RankQuality;
import org.lianshen.expertreview.affinity.RoundAffinity;
import org.lianshen.expertreview.affinity.RoundNoise;

/**
 * Prints how well affinity finds those who know a proposal's main topic, beside equal names alone, and how long rounds
 * take. A program and no test: {@code mvn -Pbench verify -Dtest=AffinityBench}; {@code -Dbench.seeds=1,2} takes other
 * seeds than the reported ones.
 */
class AffinityBench {

    private static final String SEEDS = System.getProperty("bench.seeds", "2031,2032,2033");

    @Test
    void printHowWellItRanks() {
        for (var noise : List.of(RoundNoise.USUAL, RoundNoise.HARSH)) {
            var names = new ArrayList<RankQuality>();
            var words = new ArrayList<RankQuality>();
            LongStream.of(seeds()).forEach(seed -> {
                var round = MadeUpRound.of(200, 200, seed, noise);
                var affinity = new RoundAffinity(round.proposals(), round.experts(), List.of());
                var alone = new NamesAlone();
                names.add(RankQuality.of(round, alone::of));
                words.add(RankQuality.of(round, (proposal, expert) -> affinity.score(proposal.number(), expert.id())));
            });
            System.out.printf("%n%s, seeds %s%n", noise, SEEDS);
            System.out.printf(
                    "| equal names | %s%n", RankQuality.mean(names).toString().substring(2));
            System.out.printf(
                    "| affinity | %s%n", RankQuality.mean(words).toString().substring(2));
        }
    }

    private static long[] seeds() {
        return Arrays.stream(SEEDS.split(",")).mapToLong(Long::parseLong).toArray();
    }

    @Test
    void printHowLongItTakes() {
        System.out.println();
        for (int[] size : List.of(
                new int[] {500, 1_000}, new int[] {500, 1_000}, new int[] {500, 1_000}, new int[] {3_000, 5_000})) {
            var round = MadeUpRound.of(size[0], size[1], 1, RoundNoise.USUAL);
            long begin = System.nanoTime();
            var affinity = new RoundAffinity(round.proposals(), round.experts(), List.of());
            double seconds = (System.nanoTime() - begin) / 1e9;
            System.gc();
            long used =
                    Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
            System.out.printf(
                    Locale.ROOT,
                    "%,d proposals x %,d experts: %.2f s, %d MB in use, %s%n",
                    size[0],
                    size[1],
                    seconds,
                    used >> 20,
                    affinity.score(
                            round.proposals().get(0).number(),
                            round.experts().get(0).id()));
        }
    }
}
