package org.lianshen.expertreview.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lianshen.expertreview.affinity.AffinityExplanation;
import org.lianshen.expertreview.plan.PairOverview;
import org.lianshen.expertreview.plan.PairView;
import org.lianshen.identity.Callers;
import org.lianshen.language.Text;
import org.lianshen.programme.DirectionId;
import org.lianshen.proposal.ProposalNumber;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page of one proposal of a plan shows: everybody who could review it. */
@Component
class PairPage {

    private final PairOverview pairs;
    private final PlanPage round;
    private final Callers callers;

    PairPage(PairOverview pairs, PlanPage round, Callers callers) {
        this.pairs = pairs;
        this.round = round;
        this.callers = callers;
    }

    void fill(
            Model model,
            DirectionId direction,
            ProposalNumber number,
            @Nullable String q,
            int page,
            List<Text> faults) {
        var found = pairs.of(round.known(direction), number);
        var shown = PageOfList.of(
                found.all().stream().filter(pair -> finds(q, pair)).toList(), page);
        var explanations = new LinkedHashMap<String, AffinityExplanation>();
        shown.items().forEach(pair -> explanations.put(pair.expert(), found.explanation(pair.expert())));
        model.addAttribute("caller", callers.current());
        model.addAttribute("direction", direction);
        model.addAttribute("proposal", found.proposal());
        model.addAttribute("explanations", explanations);
        model.addAttribute("faults", faults);
        model.addAttribute("q", q);
        shown.fill(model, "candidates");
    }

    private static boolean finds(@Nullable String wanted, PairView pair) {
        return PlanPage.matches(
                wanted,
                Stream.concat(Stream.of(pair.expert(), pair.name(), pair.organisation()), pair.keywords().stream()));
    }
}
