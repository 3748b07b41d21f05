package org.lianshen.expertreview.optimum;

import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jgrapht.alg.flow.mincost.CapacityScalingMinimumCostFlow;
import org.jgrapht.alg.flow.mincost.MinimumCostFlowProblem.MinimumCostFlowProblemImpl;
import org.jgrapht.graph.DirectedWeightedMultigraph;

/** What the benchmark compares our seating with: the greedy rule of suggestions, and JGraphT over all pairs. */
public final class SeatingBenchmark {

    private SeatingBenchmark() {}

    /**
     * In turns each proposal takes one expert, those with the fewest possible experts first, and each the least loaded
     * one, the best fit among equals.
     *
     * @return by proposal whom it took
     */
    public static Map<String, TreeSet<String>> greedy(SeatingInput input) {
        var problem = SeatingProblem.of(input);
        var loads = problem.carried.clone();
        var left = problem.capacity.clone();
        var panels = new BitSet[problem.demand.length];
        var possible = new long[panels.length];
        for (int p = 0; p < panels.length; p++) {
            int proposal = p;
            panels[p] = new BitSet();
            possible[p] = IntStream.range(0, left.length)
                    .filter(e -> problem.allowed(proposal, e))
                    .count();
        }
        var order = IntStream.range(0, panels.length)
                .boxed()
                .sorted(Comparator.comparingLong(p -> possible[p]))
                .toList();
        int turns = IntStream.of(problem.demand).max().orElse(0);
        for (int turn = 0; turn < turns; turn++) {
            for (int p : order) {
                int best = -1;
                for (int e = 0; e < left.length && turn < problem.demand[p]; e++) {
                    if (problem.allowed(p, e)
                            && left[e] > 0
                            && !panels[p].get(e)
                            && (best < 0
                                    || loads[e] < loads[best]
                                    || (loads[e] == loads[best]
                                            && problem.affinities(p)[e] > problem.affinities(p)[best]))) {
                        best = e;
                    }
                }
                if (best >= 0) {
                    panels[p].set(best);
                    loads[best]++;
                    left[best]--;
                }
            }
        }
        Map<String, TreeSet<String>> taken = new HashMap<>();
        for (int p = 0; p < panels.length; p++) {
            var names = new TreeSet<String>();
            panels[p].stream().forEach(e -> names.add(input.experts().get(e).expert()));
            taken.put(input.proposals().get(p).id(), names);
        }
        return taken;
    }

    /** The most affinity by JGraphT over all pairs, without limits of organisations and without balance. */
    public static long jgrapht(SeatingInput input) {
        var problem = SeatingProblem.of(input);
        int experts = problem.capacity.length;
        int sink = experts + problem.demand.length;
        var graph = new DirectedWeightedMultigraph<Integer, Integer>(null, null);
        IntStream.rangeClosed(0, sink).forEach(graph::addVertex);
        int arc = 0;
        int[] capacities = new int[(experts + 1) * (problem.demand.length + 1)];
        for (int e = 0; e < experts; e++) {
            graph.addEdge(e, sink, arc);
            graph.setEdgeWeight(arc, 0);
            capacities[arc++] = problem.capacity[e];
        }
        for (int p = 0; p < problem.demand.length; p++) {
            for (int e = 0; e < experts; e++) {
                if (problem.allowed(p, e)) {
                    graph.addEdge(experts + p, e, arc);
                    graph.setEdgeWeight(arc, -problem.affinities(p)[e]);
                    capacities[arc++] = 1;
                }
            }
        }
        int all = IntStream.of(problem.demand).sum();
        var flow = new CapacityScalingMinimumCostFlow<Integer, Integer>()
                .getMinimumCostFlow(new MinimumCostFlowProblemImpl<>(
                        graph,
                        node -> node == sink ? -all : node >= experts ? problem.demand[node - experts] : 0,
                        each -> capacities[each]));
        return Math.round(-flow.getCost());
    }

    /** The mean of numbers, for the report. */
    public static double mean(List<? extends Number> numbers) {
        return numbers.stream().mapToDouble(Number::doubleValue).average().orElse(0);
    }
}
