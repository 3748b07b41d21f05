package org.lianshen.expertreview.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.lianshen.expertreview.affinity.RoundAffinity;
import org.lianshen.expertreview.expert.Expert;
import org.lianshen.expertreview.optimum.AffinityTable;
import org.lianshen.expertreview.optimum.AvailableExpert;
import org.lianshen.expertreview.optimum.Seat;
import org.lianshen.expertreview.optimum.SeatingInput;
import org.lianshen.expertreview.optimum.WantedPanel;
import org.lianshen.expertreview.recusal.AssignmentContext;
import org.lianshen.expertreview.recusal.Recusals;
import org.lianshen.proposal.Proposal;
import org.lianshen.proposal.ProposalNumber;

/** Puts a round as the solver reads it: who may be seated where, and how well each would fit. */
final class PlanInput {

    private final PlanSettings settings;
    private final AssignmentContext context;
    private final RoundAffinity affinity;

    PlanInput(PlanSettings settings, AssignmentContext context, RoundAffinity affinity) {
        this.settings = settings;
        this.context = context;
        this.affinity = affinity;
    }

    /** The proposals that wait for their experts, and everybody who could review them. */
    SeatingInput of(List<Proposal> waiting) {
        var numbers =
                waiting.stream().map(proposal -> proposal.number().value()).toList();
        var experts = context.experts();
        var organisations = new SameOrganisations(context).names();
        return new SeatingInput(
                numbers.stream()
                        .map(number -> new WantedPanel(
                                number, settings.expertsPerProposal(), new TreeSet<>(settings.languages())))
                        .toList(),
                experts.stream()
                        .map(expert -> available(expert, organisations.get(expert.id())))
                        .toList(),
                AffinityTable.of(numbers, experts.stream().map(Expert::id).toList(), rows(waiting)),
                pinned(),
                settings.mostOfOneOrganisation());
    }

    private AvailableExpert available(Expert expert, String organisation) {
        return new AvailableExpert(
                expert.id(),
                Math.max(0, context.maxLoad(expert) - context.load(expert)),
                context.load(expert),
                organisation,
                new TreeSet<>(expert.profile().languages()));
    }

    private int[][] rows(List<Proposal> waiting) {
        var apart = apart();
        var rows = new int[waiting.size()][];
        for (int place = 0; place < rows.length; place++) {
            rows[place] = row(
                    waiting.get(place), apart.getOrDefault(waiting.get(place).number(), List.of()));
        }
        return rows;
    }

    /** Whoever must stay out, or of whom that is not sure, is not seated unless an officer says so. */
    private int[] row(Proposal proposal, List<String> apart) {
        return context.experts().stream()
                .mapToInt(expert -> apart.contains(expert.id())
                                || !Recusals.grounds(expert, proposal, context).isEmpty()
                        ? AffinityTable.FORBIDDEN
                        : affinity.score(proposal.number(), expert.id()))
                .toArray();
    }

    private Map<ProposalNumber, List<String>> apart() {
        var apart = new HashMap<ProposalNumber, List<String>>();
        settings.forbidden()
                .forEach(pair -> apart.computeIfAbsent(pair.number(), any -> new ArrayList<>())
                        .add(pair.expert()));
        return apart;
    }

    private List<Seat> pinned() {
        return settings.pinned().stream()
                .map(pair ->
                        new Seat(pair.number().value(), pair.expert(), affinity.score(pair.number(), pair.expert())))
                .toList();
    }
}
