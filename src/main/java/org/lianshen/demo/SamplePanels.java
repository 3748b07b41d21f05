package org.lianshen.demo;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lianshen.expertreview.ExpertCandidate;
import org.lianshen.expertreview.Experts;
import org.lianshen.expertreview.Panel;
import org.lianshen.expertreview.plan.AssignmentPlans;
import org.lianshen.programme.Direction;
import org.lianshen.proposal.ProposalNumber;
import org.springframework.stereotype.Component;

/** Which experts review the samples of a direction. */
@Component
class SamplePanels {

    private final AssignmentPlans plans;
    private final Experts experts;

    SamplePanels(AssignmentPlans plans, Experts experts) {
        this.plans = plans;
        this.experts = experts;
    }

    /** The experts that the system suggests. */
    List<Panel> suggested(Direction direction) {
        return plans.suggest(direction.id(), SampleOffices.OFFICER);
    }

    /**
     * The experts that the system suggests, and behind them all others, so that everybody has a review to claim.
     *
     * @param answered per proposal how many of its experts, the first ones, answer at once
     */
    List<Panel> ofEverybody(Direction direction, Map<ProposalNumber, Integer> answered) {
        var panels = new LinkedHashMap<ProposalNumber, List<String>>();
        var free = new LinkedHashMap<ProposalNumber, Collection<String>>();
        var asked = new HashSet<String>();
        for (var panel : suggested(direction)) {
            var number = panel.number();
            panels.put(number, new ArrayList<>(panel.experts()));
            free.put(number, freeFor(number));
            asked.addAll(panel.experts()
                    .subList(answered.getOrDefault(number, 0), panel.experts().size()));
        }
        experts.all().stream()
                .map(expert -> expert.id())
                .filter(expert -> !asked.contains(expert))
                .forEach(expert -> panels.entrySet().stream()
                        .filter(panel -> free.get(panel.getKey()).contains(expert))
                        .map(Map.Entry::getValue)
                        .filter(panel -> !panel.contains(expert))
                        .min(Comparator.comparing(List::size))
                        .ifPresent(panel -> panel.add(expert)));
        return panels.entrySet().stream()
                .map(panel -> new Panel(panel.getKey(), panel.getValue()))
                .toList();
    }

    private Collection<String> freeFor(ProposalNumber number) {
        return experts.candidates(number).stream()
                .filter(ExpertCandidate::free)
                .map(candidate -> candidate.expert().id())
                .toList();
    }
}
