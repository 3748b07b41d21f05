package org.lianshen.expertreview;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.lianshen.proposal.Proposal;

/** What has to be known around the proposals of one direction to tell who may review which. */
final class Circle {

    private final List<Expert> experts;
    private final Map<String, Set<String>> entered = new HashMap<>();
    private final Names names = new Names();
    private final Map<String, Integer> loads;
    private final Map<String, Set<String>> asked;
    private final int usualLoad;

    /**
     * A circle.
     *
     * @param experts everybody who could review
     * @param competitors the proposals of the direction that are in the competition
     * @param loads proposals of the call that each expert reviews
     * @param asked experts asked already, by proposal, whatever they answered
     * @param usualLoad proposals an expert reviews at most, where nothing else is agreed
     */
    Circle(
            List<Expert> experts,
            List<Proposal> competitors,
            Map<String, Integer> loads,
            Map<String, Set<String>> asked,
            int usualLoad) {
        this.experts = List.copyOf(experts);
        competitors.forEach(this::enter);
        this.loads = new HashMap<>(loads);
        this.asked = Map.copyOf(asked);
        this.usualLoad = usualLoad;
    }

    List<Expert> experts() {
        return experts;
    }

    private void enter(Proposal competitor) {
        for (var person : People.of(competitor.content())) {
            Stream.of(person.zh(), person.en())
                    .filter(Objects::nonNull)
                    .map(names::normal)
                    .filter(name -> !name.isEmpty())
                    .forEach(name -> entered.computeIfAbsent(name, any -> new LinkedHashSet<>())
                            .add(competitor.number()));
        }
    }

    /** Numbers of the competing proposals in which somebody of that name takes part, in their order. */
    Set<String> entered(String name) {
        return entered.getOrDefault(names.normal(name), Set.of());
    }

    /** Compares names; remembers those of this circle. */
    Names names() {
        return names;
    }

    int load(Expert expert) {
        return loads.getOrDefault(expert.id(), 0);
    }

    int maxLoad(Expert expert) {
        return expert.maxLoad() == null ? usualLoad : expert.maxLoad();
    }

    boolean hasAsked(Expert expert, String number) {
        return asked.getOrDefault(number, Set.of()).contains(expert.id());
    }

    /** Counts one more proposal for the expert. */
    void book(String expert) {
        loads.merge(expert, 1, Integer::sum);
    }
}
