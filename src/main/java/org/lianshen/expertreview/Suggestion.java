package org.lianshen.expertreview;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lianshen.proposal.Proposal;

/**
 * A greedy assignment in turns: in each turn every proposal takes one expert, those with the fewest possible experts first,
 * and each takes the least loaded one, the best fit among equals.
 */
final class Suggestion {

    private final Circle circle;
    private final int usual;

    Suggestion(Circle circle, int usual) {
        this.circle = circle;
        this.usual = usual;
    }

    /** One panel per proposal, in the order of the proposals; shorter than the minimum where experts are lacking. */
    List<Panel> panels(List<Proposal> proposals) {
        Map<String, List<String>> chosen = new LinkedHashMap<>();
        proposals.forEach(proposal -> chosen.put(proposal.number(), new ArrayList<>()));
        var scarceFirst = proposals.stream()
                .sorted(Comparator.<Proposal>comparingInt(
                                proposal -> free(proposal, List.of()).size())
                        .thenComparing(Proposal::number))
                .toList();
        for (int turn = 1; turn <= usual; turn++) {
            for (var proposal : scarceFirst) {
                choose(proposal, chosen.get(proposal.number()));
            }
        }
        return chosen.entrySet().stream()
                .map(entry -> new Panel(entry.getKey(), entry.getValue()))
                .toList();
    }

    private void choose(Proposal proposal, List<String> panel) {
        free(proposal, panel).stream()
                .min(Comparator.comparingInt(circle::load)
                        .thenComparing(expert -> -Affinity.of(expert, proposal.content()))
                        .thenComparing(Expert::id))
                .ifPresent(expert -> {
                    panel.add(expert.id());
                    circle.book(expert.id());
                });
    }

    private List<Expert> free(Proposal proposal, List<String> taken) {
        return circle.experts().stream()
                .filter(expert -> !taken.contains(expert.id()))
                .filter(expert -> Recusals.against(expert, proposal, circle).isEmpty())
                .toList();
    }
}
