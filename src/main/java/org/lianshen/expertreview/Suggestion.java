package org.lianshen.expertreview;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lianshen.expertreview.expert.Expert;
import org.lianshen.expertreview.recusal.AssignmentContext;
import org.lianshen.expertreview.recusal.Recusals;
import org.lianshen.proposal.Proposal;

/**
 * A greedy assignment in turns: in each turn every proposal takes one expert, those with the fewest possible experts
 * first, and each takes the least loaded one, the best fit among equals.
 */
final class Suggestion {

    private final AssignmentContext context;
    private final int usual;

    Suggestion(AssignmentContext context, int usual) {
        this.context = context;
        this.usual = usual;
    }

    /** One panel per proposal, in the order of the proposals; shorter than the minimum where experts are lacking. */
    List<Panel> panels(List<Proposal> proposals) {
        var seats = proposals.stream()
                .map(proposal -> new Seats(proposal, free(proposal), new ArrayList<>()))
                .toList();
        var scarceFirst = seats.stream()
                .sorted(Comparator.<Seats>comparingInt(each -> each.free().size())
                        .thenComparing(each -> each.proposal().number()))
                .toList();
        for (int turn = 1; turn <= usual; turn++) {
            scarceFirst.forEach(this::fillOne);
        }
        return seats.stream()
                .map(each -> new Panel(each.proposal().number(), each.taken()))
                .toList();
    }

    private void fillOne(Seats seats) {
        seats.free().stream()
                .filter(expert -> !seats.taken().contains(expert.id()))
                .filter(expert -> context.load(expert) < context.maxLoad(expert))
                .min(Comparator.comparingInt(context::load))
                .map(Expert::id)
                .ifPresent(expert -> {
                    seats.taken().add(expert);
                    context.book(expert);
                });
    }

    /**
     * Everybody against whom nothing speaks, not even perhaps, the best fit first; while seats are filled only their
     * loads change.
     */
    private List<Expert> free(Proposal proposal) {
        Map<Expert, Integer> fits = new HashMap<>();
        context.experts().stream()
                .filter(expert -> Recusals.grounds(expert, proposal, context).isEmpty())
                .forEach(expert -> fits.put(expert, Affinity.of(expert, proposal.content(), context.names())));
        return fits.keySet().stream()
                .sorted(Comparator.<Expert>comparingInt(expert -> -fits.get(expert))
                        .thenComparing(Expert::id))
                .toList();
    }

    /** The seats around one proposal, and who is to be seated. */
    private record Seats(Proposal proposal, List<Expert> free, List<String> taken) {}
}
