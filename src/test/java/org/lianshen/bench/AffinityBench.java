package org.lianshen.bench;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lianshen.expertreview.affinity.ExpertTexts;
import org.lianshen.expertreview.affinity.MadeUpRound;
import org.lianshen.expertreview.affinity.NamesAlone;
import org.lianshen.expertreview.affinity.ProposalTexts;
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
    private static final int TIMES_LONGER = 8;

    @Test
    void printHowWellItRanks() {
        for (var noise : List.of(RoundNoise.USUAL, RoundNoise.HARSH)) {
            var names = new ArrayList<RankQuality>();
            var words = new ArrayList<RankQuality>();
            var fitting = new ArrayList<Integer>();
            var others = new ArrayList<Integer>();
            for (var seed : SEEDS.split(",")) {
                var round = MadeUpRound.of(200, 200, Long.parseLong(seed), noise);
                var affinity = new RoundAffinity(round.proposals(), round.experts(), List.of());
                names.add(RankQuality.of(round, new NamesAlone()::of));
                words.add(RankQuality.of(round, (proposal, expert) -> affinity.score(proposal.number(), expert.id())));
                for (var proposal : round.proposals()) {
                    for (var expert : round.experts()) {
                        (round.fits(proposal, expert) ? fitting : others)
                                .add(affinity.score(proposal.number(), expert.id()));
                    }
                }
            }
            System.out.printf("%n%s, seeds %s%n", noise, SEEDS);
            System.out.printf("| equal names %s%n| affinity %s%n", RankQuality.mean(names), RankQuality.mean(words));
            System.out.printf("scores of who knows the topic: %s; of others: %s%n", tenths(fitting), tenths(others));
        }
    }

    /** The score that one, five and nine in ten do not exceed. */
    private static String tenths(List<Integer> scores) {
        int[] sorted = scores.stream().mapToInt(Integer::intValue).sorted().toArray();
        return IntStream.of(1, 5, 9)
                .mapToObj(tenth -> String.valueOf(sorted[sorted.length * tenth / 10]))
                .collect(Collectors.joining(" / "));
    }

    @Test
    void printHowLongItTakes() {
        System.out.println();
        IntStream.range(0, 3).forEach(warm -> printTime(500, 1_000));
        printTime(3_000, 5_000);
    }

    private static void printTime(int proposals, int experts) {
        var round = MadeUpRound.of(proposals, experts, 1, RoundNoise.USUAL);
        var longProposals = IntStream.range(0, proposals)
                .mapToObj(at -> longer(round.proposals(), at))
                .toList();
        var longExperts = IntStream.range(0, experts)
                .mapToObj(at -> longerOf(round.experts(), at))
                .toList();
        long before = used();
        long begin = System.nanoTime();
        long cpu = cpuTime();
        var affinity = new RoundAffinity(longProposals, longExperts, List.of());
        double seconds = (System.nanoTime() - begin) / 1e9;
        double worked = (cpuTime() - cpu) / 1e9;
        long kept = used() - before;
        long explaining = System.nanoTime();
        var explained = affinity.explain(
                longProposals.get(0).number(), longExperts.get(0).id());
        System.out.printf(
                Locale.ROOT,
                "%,d proposals x %,d experts: %.2f s (%.2f s of one processor), %d MB kept;"
                        + " a pair of %d points explained in %.1f ms%n",
                proposals,
                experts,
                seconds,
                worked,
                kept >> 20,
                explained.score(),
                (System.nanoTime() - explaining) / 1e6);
    }

    private static long cpuTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /** With a summary of eight summaries. */
    private static ProposalTexts longer(List<ProposalTexts> all, int at) {
        var one = all.get(at);
        var summary = neighbours(all, at).stream().map(ProposalTexts::summary).collect(Collectors.joining(" "));
        return new ProposalTexts(one.number(), one.field(), one.titleZh(), one.titleEn(), summary, one.keywords());
    }

    /** With the publications of eight experts. */
    private static ExpertTexts longerOf(List<ExpertTexts> all, int at) {
        var one = all.get(at);
        var texts = neighbours(all, at).stream()
                .flatMap(each -> each.texts().stream())
                .toList();
        return new ExpertTexts(one.id(), one.fields(), one.keywords(), texts);
    }

    private static <T> List<T> neighbours(List<T> all, int at) {
        return IntStream.range(at, at + TIMES_LONGER)
                .mapToObj(each -> all.get(each % all.size()))
                .toList();
    }
}
