package org.lianshen.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.lianshen.expertreview.optimum.MadeUpRounds;
import org.lianshen.expertreview.optimum.OptimalSeating;
import org.lianshen.expertreview.optimum.SeatingBenchmark;
import org.lianshen.expertreview.optimum.SeatingInput;

/**
 * Prints how long the best seating of made-up rounds takes and how it compares with the greedy rule: five experts a
 * proposal, ten reviews an expert, 2 % of the pairs forbidden. A program and no test: {@code mvn -Pbench verify
 * -Dtest=OptimumBench}.
 */
class OptimumBench {

    @Test
    void printHowLongSeatingTakes() throws Exception {
        var middle = new MadeUpRounds(7).round(500, 1000, 5, 10, 0.02, 60, null);
        var limited = new MadeUpRounds(7).round(500, 1000, 5, 10, 0.02, 60, 1);
        var tight = new MadeUpRounds(7).round(500, 255, 5, 10, 0.02, 17, 2);
        for (int n = 0; n < 5; n++) {
            new OptimalSeating().solve(middle);
        }
        print("500 x 1,000", middle, 5);
        print("500 x 1,000, one of an organisation", limited, 5);
        print("500 x 255, two of an organisation", tight, 3);
        var ours = new OptimalSeating().solve(middle).totalAffinity();
        long[] theirs = new long[1];
        System.out.printf(
                "500 x 1,000, JGraphT over all pairs, affinity alone: %.2f s%n",
                seconds(() -> theirs[0] = SeatingBenchmark.jgrapht(middle)));
        System.out.printf("affinity: ours %d, JGraphT's %d%n", ours, theirs[0]);
        var large = new MadeUpRounds(7).round(3000, 5000, 5, 10, 0.02, 300, null);
        print("3,000 x 5,000", large, 2);
        var words = new MadeUpRounds(3);
        print("500 x 1,000, a language", words.reading(middle, List.of("x"), 0.15, 0.5), 2);
        print("500 x 1,000, two languages", words.reading(middle, List.of("x", "y"), 0.15, 0.5), 1);
    }

    @Test
    void printWhatTheGreedyRuleMisses() {
        List<Double> affinity = new ArrayList<>();
        List<Double> worst = new ArrayList<>();
        List<Double> spread = new ArrayList<>();
        List<Double> greedySpread = new ArrayList<>();
        List<Double> evenAffinity = new ArrayList<>();
        List<Double> evenWorst = new ArrayList<>();
        List<Double> evenSpread = new ArrayList<>();
        for (int seed = 0; seed < 20; seed++) {
            var input = new MadeUpRounds(seed).round(100, 200, 5, 10, 0.02, 20, null);
            var plan = new OptimalSeating().solve(input);
            var greedy = SeatingBenchmark.greedy(input);
            long total = 0;
            long least = Long.MAX_VALUE;
            var loads = new TreeMap<String, Integer>();
            input.experts().forEach(each -> loads.put(each.expert(), each.load()));
            for (var panel : greedy.entrySet()) {
                long sum = panel.getValue().stream()
                        .mapToLong(expert -> input.affinities().of(panel.getKey(), expert))
                        .sum();
                panel.getValue().forEach(expert -> loads.merge(expert, 1, Integer::sum));
                total += sum;
                least = Math.min(least, sum);
            }
            affinity.add((double) plan.totalAffinity() / total);
            worst.add((double) plan.worstAffinity() / Math.max(1, least));
            spread.add(deviation(plan.loads().values()));
            greedySpread.add(deviation(loads.values()));
            // everybody reviews as much as by the greedy rule
            var bound = input.experts().stream()
                    .map(each -> each.freeFor(loads.get(each.expert()) - each.load()))
                    .toList();
            var even = new OptimalSeating()
                    .solve(new SeatingInput(input.proposals(), bound, input.affinities(), List.of(), null));
            evenAffinity.add((double) even.totalAffinity() / total);
            evenWorst.add((double) even.worstAffinity() / Math.max(1, least));
            evenSpread.add(deviation(even.loads().values()));
        }
        System.out.printf(
                "20 rounds of 100 x 200, best by greedy: affinity %.2f times, worst proposal %.2f times;"
                        + " deviation of loads %.2f, greedy %.2f%n",
                SeatingBenchmark.mean(affinity),
                SeatingBenchmark.mean(worst),
                SeatingBenchmark.mean(spread),
                SeatingBenchmark.mean(greedySpread));
        System.out.printf(
                "the same at the greedy rule's own loads: affinity %.2f times, worst proposal %.2f times;"
                        + " deviation of loads %.2f%n",
                SeatingBenchmark.mean(evenAffinity),
                SeatingBenchmark.mean(evenWorst),
                SeatingBenchmark.mean(evenSpread));
    }

    private static double deviation(Iterable<Integer> loads) {
        List<Integer> all = new ArrayList<>();
        loads.forEach(all::add);
        double mean = SeatingBenchmark.mean(all);
        return Math.sqrt(all.stream()
                .mapToDouble(load -> (load - mean) * (load - mean))
                .average()
                .orElse(0));
    }

    private static void print(String what, SeatingInput input, int times) throws Exception {
        for (int n = 0; n < times; n++) {
            var seating = new OptimalSeating();
            double seconds = seconds(() -> seating.solve(input));
            var plan = seating.solve(input);
            var runtime = Runtime.getRuntime();
            System.out.printf(
                    "%s: %.2f s, empty %d, affinity %d, flows %d, rounds %d, proven %s, heap %d MB%n",
                    what,
                    seconds,
                    plan.shortage().total(),
                    plan.totalAffinity(),
                    plan.certificate().flows(),
                    plan.certificate().rounds(),
                    plan.certificate().proven(),
                    (runtime.totalMemory() - runtime.freeMemory()) >> 20);
        }
    }

    private static double seconds(Callable<?> work) throws Exception {
        long from = System.nanoTime();
        work.call();
        return (System.nanoTime() - from) / 1e9;
    }
}
