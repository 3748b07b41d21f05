package org.lianshen.expertreview.optimum;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * The flow that seats a round. A unit goes from a proposal, or from the group a seat of it is kept for, over the
 * place of an organisation where a limit can bind, to an expert and by one of the expert's reviews, each dearer than
 * the one before, to the sink; a spill is an empty seat.
 */
final class SeatingNetwork {

    final FlowNetwork network;

    private final RestrictedProblem restricted;
    private final SeatingProblem problem;
    private final Candidates candidates;
    private final int[] firstNode;
    private final Map<Integer, Map<PanelRule.Share, Integer>> places = new HashMap<>();
    private final int experts;
    private int nodes;
    private final int firstPair;
    private final int lastPair;

    SeatingNetwork(RestrictedProblem restricted, Candidates candidates) {
        this.restricted = restricted;
        this.problem = restricted.problem();
        this.candidates = candidates;
        experts = problem.capacity.length;
        firstNode = new int[problem.demand.length];
        nodes = experts;
        for (int p = 0; p < firstNode.length; p++) {
            firstNode[p] = nodes;
            nodes += restricted.rule(p).parts();
        }
        if (problem.limited()) {
            for (int p = 0; p < firstNode.length; p++) {
                findPlaces(p);
            }
        }
        network = withSupplies();
        addReviews();
        for (int p = 0; p < firstNode.length; p++) {
            addGroupsAndPlaces(p);
        }
        firstPair = network.arcs();
        for (int p = 0; p < firstNode.length; p++) {
            addPairs(p);
        }
        lastPair = network.arcs();
    }

    private void findPlaces(int p) {
        var rule = restricted.rule(p);
        Map<PanelRule.Share, Integer> counts = new TreeMap<>(PanelRule.Share.ORDER);
        candidates.shown[p].stream().filter(e -> restricted.open(p, e)).forEach(e -> {
            if (problem.organisation[e] >= 0) {
                counts.merge(new PanelRule.Share(rule.partOf(e), problem.organisation[e]), 1, Integer::sum);
            }
        });
        counts.forEach((share, count) -> {
            if (count > restricted.room(p, share.part(), share.organisation())) {
                places.computeIfAbsent(p, any -> new LinkedHashMap<>()).put(share, nodes++);
            }
        });
    }

    private FlowNetwork withSupplies() {
        var supply = new int[nodes];
        var spill = new long[nodes];
        Arrays.fill(spill, problem.weights.empty());
        Arrays.fill(spill, 0, experts, problem.weights.overload());
        for (int p = 0; p < firstNode.length; p++) {
            supply[firstNode[p]] = restricted.freeSeats(p);
            spill[firstNode[p]] = restricted.emptySeat(p, 0);
            for (int part = 1; part < restricted.rule(p).parts(); part++) {
                supply[firstNode[p] + part] = 1;
                spill[firstNode[p] + part] = restricted.emptySeat(p, part);
            }
        }
        return new FlowNetwork(supply, spill);
    }

    private void addReviews() {
        for (int e = 0; e < experts; e++) {
            int most = problem.mostReviews(e);
            for (int n = 1; n <= most; ) {
                long cost = problem.costOfReview(e, n);
                int alike = n;
                while (alike < most && problem.costOfReview(e, alike + 1) == cost) {
                    alike++;
                }
                network.add(e, network.sink(), alike - n + 1, cost);
                n = alike + 1;
            }
        }
    }

    private void addGroupsAndPlaces(int p) {
        int free = restricted.freeSeats(p);
        for (int part = 1; part < restricted.rule(p).parts() && free > 0; part++) {
            network.add(firstNode[p], firstNode[p] + part, free, 0);
        }
        places.getOrDefault(p, Map.of())
                .forEach((share, node) -> network.add(
                        firstNode[p] + share.part(), node, restricted.room(p, share.part(), share.organisation()), 0));
    }

    private void addPairs(int p) {
        var rule = restricted.rule(p);
        var there = places.getOrDefault(p, Map.of());
        var affinity = problem.affinities(p);
        var shown = candidates.shown[p];
        for (int e = shown.nextSetBit(0); e >= 0; e = shown.nextSetBit(e + 1)) {
            if (restricted.open(p, e) && problem.mostReviews(e) > 0) {
                int part = rule.partOf(e);
                var place = there.isEmpty() ? null : there.get(new PanelRule.Share(part, problem.organisation[e]));
                int from = place == null ? firstNode[p] + part : place;
                network.add(from, e, 1, -problem.weights.affinity() * affinity[e] - restricted.prize(p, e));
            }
        }
    }

    /** The new experts of each proposal. */
    BitSet[] panels(FlowAnswer.Optimal answer) {
        var panels = new BitSet[firstNode.length];
        Arrays.setAll(panels, any -> new BitSet());
        var owner = new int[nodes];
        for (int p = 0; p < firstNode.length; p++) {
            Arrays.fill(owner, firstNode[p], firstNode[p] + restricted.rule(p).parts(), p);
            int proposal = p;
            places.getOrDefault(p, Map.of()).values().forEach(node -> owner[node] = proposal);
        }
        for (int arc = firstPair; arc < lastPair; arc++) {
            if (answer.flow[arc] > 0) {
                panels[owner[network.from[arc]]].set(network.to[arc]);
            }
        }
        return panels;
    }

    Prices prices(FlowAnswer.Optimal answer) {
        var prices = new Prices(firstNode.length, experts);
        System.arraycopy(answer.potential, 0, prices.expert, 0, experts);
        for (int p = 0; p < firstNode.length; p++) {
            int first = firstNode[p];
            prices.seat[p] = Arrays.copyOfRange(
                    answer.potential, first, first + restricted.rule(p).parts());
            int proposal = p;
            places.getOrDefault(p, Map.of()).forEach((share, node) -> {
                long saved = answer.potential[first + share.part()] - answer.potential[node];
                if (saved > 0) {
                    prices.place
                            .computeIfAbsent(proposal, any -> new HashMap<>())
                            .put(share, saved);
                }
            });
        }
        return prices;
    }
}
