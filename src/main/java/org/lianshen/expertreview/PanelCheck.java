package org.lianshen.expertreview;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lianshen.expertreview.expert.Expert;
import org.lianshen.expertreview.recusal.AssignmentContext;
import org.lianshen.expertreview.recusal.Recusals;
import org.lianshen.language.Text;
import org.lianshen.problem.FieldError;
import org.lianshen.proposal.Proposal;
import org.lianshen.proposal.ProposalNumber;

/** Finds everything that is wrong with the panels an officer proposes. */
final class PanelCheck {

    private final Map<ProposalNumber, Proposal> waiting;
    private final Set<ProposalNumber> known;
    private final AssignmentContext context;
    private final int minimum;
    private final Map<String, Expert> experts;

    /**
     * A check.
     *
     * @param waiting the eligible proposals, which need experts
     * @param known numbers of all proposals of the direction
     * @param context around the direction
     * @param minimum experts each proposal needs
     */
    PanelCheck(List<Proposal> waiting, Set<ProposalNumber> known, AssignmentContext context, int minimum) {
        this.waiting = waiting.stream().collect(Collectors.toMap(Proposal::number, Function.identity()));
        this.known = known;
        this.context = context;
        this.minimum = minimum;
        this.experts = context.experts().stream().collect(Collectors.toMap(Expert::id, Function.identity()));
    }

    List<FieldError> problems(List<Panel> panels) {
        var problems = new ArrayList<FieldError>();
        var seen = new HashSet<ProposalNumber>();
        for (int index = 0; index < panels.size(); index++) {
            var panel = panels.get(index);
            var path = "/assignments/" + index;
            if (!known.contains(panel.number())) {
                problems.add(FieldError.at(
                        path + "/number", Text.of("expertreview.panel.no-such-proposal", panel.number())));
            } else if (!seen.add(panel.number())) {
                problems.add(
                        FieldError.at(path + "/number", Text.of("expertreview.panel.proposal-twice", panel.number())));
            } else if (waiting.containsKey(panel.number())) {
                problems.addAll(ofPanel(path + "/experts", panel));
                problems.addAll(doubts(path + "/clearance", panel));
            }
        }
        // a list of none but proposals that have left since does: whoever waits stands in the next one
        if (!waiting.isEmpty() && panels.isEmpty()) {
            problems.add(FieldError.at("/assignments", Text.of("expertreview.panel.none-assigned")));
        }
        return problems;
    }

    private List<FieldError> ofPanel(String path, Panel panel) {
        var problems = new ArrayList<FieldError>();
        var proposal = waiting.get(panel.number());
        var chosen = Set.copyOf(panel.experts());
        if (chosen.size() < minimum) {
            problems.add(FieldError.at(
                    path, Text.of("expertreview.panel.too-few-experts", panel.number(), minimum, chosen.size())));
        }
        if (chosen.size() < panel.experts().size()) {
            problems.add(FieldError.at(path, Text.of("expertreview.panel.expert-twice", panel.number())));
        }
        chosen.stream().sorted().forEach(id -> problems.addAll(ofExpert(path, proposal, id)));
        return problems;
    }

    /**
     * Every expert of the panel of whom somebody has to tell that nothing speaks against them, unless somebody does.
     */
    private List<FieldError> doubts(String path, Panel panel) {
        if (RequiredReason.given(panel.clearance())) {
            return List.of();
        }
        var proposal = waiting.get(panel.number());
        return panel.experts().stream()
                .distinct()
                .map(experts::get)
                .filter(Objects::nonNull)
                .flatMap(expert -> Recusals.doubts(Recusals.grounds(expert, proposal, context)).stream()
                        .map(doubt -> FieldError.at(
                                path,
                                Text.of("expertreview.panel.doubt-unanswered", panel.number(), expert.name(), doubt))))
                .toList();
    }

    private List<FieldError> ofExpert(String path, Proposal proposal, String id) {
        var expert = experts.get(id);
        if (expert == null) {
            return List.of(FieldError.at(path, Text.of("expertreview.panel.no-such-expert", id)));
        }
        var problems = Recusals.against(expert, proposal, context).stream()
                .map(ground -> FieldError.at(
                        path, Text.of("expertreview.panel.must-not-review", proposal.number(), expert.name(), ground)))
                .toList();
        context.book(id);
        return problems;
    }
}
