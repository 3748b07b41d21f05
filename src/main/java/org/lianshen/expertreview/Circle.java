package org.lianshen.expertreview;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lianshen.proposal.Proposal;

/** What has to be known around the proposals of one direction to tell who may review which. */
final class Circle {

    private final List<Expert> experts;
    private final List<Proposal> competitors;
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
        this.competitors = List.copyOf(competitors);
        this.loads = new HashMap<>(loads);
        this.asked = Map.copyOf(asked);
        this.usualLoad = usualLoad;
    }

    List<Expert> experts() {
        return experts;
    }

    List<Proposal> competitors() {
        return competitors;
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
