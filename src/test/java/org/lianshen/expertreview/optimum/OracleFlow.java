package org.lianshen.expertreview.optimum;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jgrapht.alg.flow.mincost.CapacityScalingMinimumCostFlow;
import org.jgrapht.alg.flow.mincost.MinimumCostFlowProblem.MinimumCostFlowProblemImpl;
import org.jgrapht.graph.DirectedWeightedMultigraph;

/**
 * The same question, asked another way: JGraphT's capacity scaling over all pairs, a node for every organisation of
 * every panel. That library takes a cost of a billion for infinite, so affinities have to be small. It knows no
 * languages.
 */
final class OracleFlow {

    private static final long EMPTY = 900_000_000;

    private final SeatingInput input;
    private final DirectedWeightedMultigraph<String, Integer> graph = new DirectedWeightedMultigraph<>(null, null);
    private final Map<Integer, Integer> capacities = new HashMap<>();
    private final Map<Integer, Seat> pairs = new LinkedHashMap<>();
    private final Map<String, Integer> supplies = new HashMap<>();
    private final Set<Integer> empties = new HashSet<>();

    OracleFlow(SeatingInput input) {
        this.input = input;
    }

    /** What the best plan comes to. */
    Achieved solve() {
        graph.addVertex("sink");
        long weight = 1;
        for (var expert : input.experts()) {
            int taken = fixedOf(expert.expert());
            graph.addVertex(expert.expert());
            for (int n = taken + 1; n <= expert.free(); n++) {
                arc(expert.expert(), "sink", 1, 2L * (expert.load() + n) - 1);
            }
            weight = Math.max(weight, 2L * (expert.load() + expert.free()));
        }
        weight *= input.proposals().stream().mapToInt(WantedPanel::demand).sum();
        int all = 0;
        for (var panel : input.proposals()) {
            all += seat(panel, weight);
        }
        supplies.put("sink", -all);
        return solved();
    }

    private int seat(WantedPanel panel, long weight) {
        var name = panel.id();
        var fixed = input.fixed().stream()
                .filter(seat -> seat.panel().equals(name))
                .map(Seat::expert)
                .toList();
        int wanted = Math.max(0, panel.demand() - fixed.size());
        graph.addVertex(name);
        supplies.put(name, wanted);
        empties.add(arc(name, "sink", 1000, EMPTY));
        for (var expert : input.experts()) {
            int affinity = input.affinities().of(name, expert.expert());
            if (affinity == AffinityTable.FORBIDDEN || fixed.contains(expert.expert())) {
                continue;
            }
            var from = name;
            if (input.organisationLimit() != null && !expert.organisation().isEmpty()) {
                from = name + " " + expert.organisation();
                if (graph.addVertex(from)) {
                    long there = input.experts().stream()
                            .filter(each -> each.organisation().equals(expert.organisation()))
                            .filter(each -> fixed.contains(each.expert()))
                            .count();
                    arc(name, from, (int) Math.max(0, input.organisationLimit() - there), 0);
                }
            }
            pairs.put(arc(from, expert.expert(), 1, -weight * affinity), new Seat(name, expert.expert(), affinity));
        }
        return wanted;
    }

    private int fixedOf(String expert) {
        return (int) input.fixed().stream()
                .filter(seat -> seat.expert().equals(expert))
                .count();
    }

    private int arc(String from, String to, int capacity, long cost) {
        int arc = capacities.size();
        graph.addEdge(from, to, arc);
        graph.setEdgeWeight(arc, cost);
        capacities.put(arc, capacity);
        return arc;
    }

    private Achieved solved() {
        var flow = new CapacityScalingMinimumCostFlow<String, Integer>()
                .getMinimumCostFlow(new MinimumCostFlowProblemImpl<>(
                        graph, node -> supplies.getOrDefault(node, 0), capacities::get))
                .getFlowMap();
        long empty =
                empties.stream().mapToLong(arc -> Math.round(flow.get(arc))).sum();
        Map<String, Long> loads = new HashMap<>();
        input.experts().forEach(each -> loads.put(each.expert(), (long) each.load()));
        input.fixed().forEach(seat -> loads.merge(seat.expert(), 1L, Long::sum));
        long affinity = input.fixed().stream().mapToLong(Seat::affinity).sum();
        for (var pair : pairs.entrySet()) {
            if (flow.get(pair.getKey()) > 0.5) {
                affinity += pair.getValue().affinity();
                loads.merge(pair.getValue().expert(), 1L, Long::sum);
            }
        }
        return new Achieved(
                empty, affinity, loads.values().stream().mapToLong(n -> n * n).sum());
    }
}
