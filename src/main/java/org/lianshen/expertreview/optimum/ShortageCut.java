package org.lianshen.expertreview.optimum;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The side of the least cut that cannot get rid of what it wants: from a panel with an empty seat to everybody it would
 * take, from these to the panels they sit on, which would have to take somebody else instead, and so on.
 */
final class ShortageCut {

    private final SeatingInput input;
    private final SeatingProblem problem;
    private final BitSet[] panels;
    private final BitSet reachedPanels = new BitSet();
    private final BitSet reachedExperts = new BitSet();
    private final Map<Integer, Set<Integer>> blocked = new HashMap<>();
    private final ArrayDeque<Integer> queue = new ArrayDeque<>();

    ShortageCut(SeatingInput input, SeatingProblem problem, BitSet[] panels) {
        this.input = input;
        this.problem = problem;
        this.panels = panels;
    }

    Shortage shortage() {
        SortedMap<String, Integer> empty = new TreeMap<>();
        var languages = new TreeSet<String>();
        for (int p = 0; p < panels.length; p++) {
            int lacking = problem.demand[p] - panels[p].cardinality();
            if (lacking > 0) {
                empty.put(input.proposals().get(p).id(), lacking);
                languages.addAll(unread(input, p, names(p)));
                reach(p);
            }
        }
        while (!queue.isEmpty()) {
            lookAround(queue.remove());
        }
        return new Shortage(empty, experts(), organisations(), languages);
    }

    private void reach(int p) {
        if (!reachedPanels.get(p)) {
            reachedPanels.set(p);
            queue.add(p);
        }
    }

    private void lookAround(int p) {
        var full = new HashMap<Integer, Integer>();
        panels[p].stream().forEach(e -> full.merge(problem.organisation[e], 1, Integer::sum));
        for (int e = 0; e < problem.capacity.length; e++) {
            if (!problem.allowed(p, e) || panels[p].get(e)) {
                continue;
            }
            int organisation = problem.organisation[e];
            if (problem.room(p, organisation) <= full.getOrDefault(organisation, 0)) {
                blocked.computeIfAbsent(organisation, any -> new TreeSet<>()).add(e);
            } else if (!reachedExperts.get(e)) {
                reachedExperts.set(e);
                int expert = e;
                IntStream.range(0, panels.length)
                        .filter(other -> panels[other].get(expert))
                        .forEach(this::reach);
            }
        }
    }

    private TreeSet<String> experts() {
        var names = new TreeSet<String>();
        reachedExperts.stream().mapToObj(e -> input.experts().get(e).expert()).forEach(names::add);
        return names;
    }

    private TreeSet<String> organisations() {
        var names = new TreeSet<String>();
        blocked.values().stream()
                .flatMap(Set::stream)
                .filter(e -> !reachedExperts.get(e))
                .map(e -> input.experts().get(e).organisation())
                .forEach(names::add);
        return names;
    }

    private Set<String> names(int p) {
        return panels[p].stream().mapToObj(e -> input.experts().get(e).expert()).collect(Collectors.toSet());
    }

    /** The languages a panel wants that none of its experts reads, the fixed ones included. */
    static SortedSet<String> unread(SeatingInput input, int p, Set<String> seated) {
        var panel = input.proposals().get(p);
        var languages = new TreeSet<>(panel.languages());
        var all = new TreeSet<>(seated);
        input.fixed().stream()
                .filter(seat -> seat.panel().equals(panel.id()))
                .map(Seat::expert)
                .forEach(all::add);
        for (var expert : all) {
            int e = AffinityTable.index(input.affinities().experts(), expert);
            languages.removeAll(input.experts().get(e).languages());
        }
        return languages;
    }
}
