package org.lianshen.expertreview.optimum;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a flow cannot ask of a panel is asked case by case: each seating that keeps to all the rules keeps to those
 * of one of the cases, and the panel that broke a rule keeps to none of them.
 */
final class PanelBranching {

    private final SeatingCheck check;

    PanelBranching(SeatingProblem problem) {
        check = new SeatingCheck(problem);
    }

    /** At first one seat is kept for each wanted language, as far as nobody reads two of them. */
    static RestrictedProblem first(SeatingProblem problem) {
        var restricted = new RestrictedProblem(problem, Map.of());
        for (int p = 0; p < problem.demand.length; p++) {
            var wanted = problem.wanted.get(p);
            for (int l = 0; l < wanted.size(); l++) {
                var rule = restricted.rule(p);
                boolean apart = rule.groups().stream().noneMatch(wanted.get(l)::intersects);
                if (apart && rule.groups().size() < problem.demand[p]) {
                    restricted = restricted.with(p, rule.keeping(l, wanted.get(l)));
                }
            }
        }
        return restricted;
    }

    /** The cases, the most hopeful first; nothing if all panels keep to all that is asked. */
    Optional<List<RestrictedProblem>> cases(RestrictedProblem restricted, BitSet[] panels) {
        for (int p = 0; p < panels.length; p++) {
            int organisation = check.crowded(p, panels[p]);
            if (organisation >= 0) {
                return Optional.of(shares(restricted, p, organisation));
            }
            if (check.unread(p, panels[p])) {
                return Optional.of(readers(restricted, p, missing(restricted, p, panels[p])));
            }
        }
        return Optional.empty();
    }

    /** The cases of a panel that won more than its prizes pay for. */
    Optional<List<RestrictedProblem>> casesOfPrizes(RestrictedProblem restricted, BitSet[] panels) {
        for (int p = 0; p < panels.length; p++) {
            for (int language : restricted.rule(p).prizes().keySet()) {
                if (restricted.readers(p, language, panels[p]) > 1) {
                    return Optional.of(readers(restricted, p, language));
                }
            }
        }
        return Optional.empty();
    }

    private static int missing(RestrictedProblem restricted, int p, BitSet panel) {
        var wanted = restricted.problem().wanted.get(p);
        int language = 0;
        while (restricted.rule(p).languages().contains(language)
                || wanted.get(language).intersects(panel)) {
            language++;
        }
        return language;
    }

    /** Every way to share the places of an organisation among the parts of a panel. */
    private static List<RestrictedProblem> shares(RestrictedProblem restricted, int p, int organisation) {
        int room = restricted.problem().room(p, organisation);
        List<PanelRule> rules = new ArrayList<>();
        share(restricted.rule(p), organisation, 0, room, rules);
        return rules.stream().map(rule -> restricted.with(p, rule)).toList();
    }

    private static void share(PanelRule rule, int organisation, int part, int left, List<PanelRule> rules) {
        if (part == rule.parts() - 1) {
            rules.add(rule.capped(part, organisation, left));
            return;
        }
        for (int here = 0; here <= left; here++) {
            share(rule.capped(part, organisation, here), organisation, part + 1, left - here, rules);
        }
    }

    private static List<RestrictedProblem> readers(RestrictedProblem restricted, int p, int language) {
        var rule = restricted.rule(p).prizing(language, 0);
        var wanted = restricted.problem().wanted.get(p);
        for (int part = 1; part < rule.parts(); part++) {
            var both = (BitSet) rule.groups().get(part - 1).clone();
            both.and(wanted.get(language));
            both.andNot(rule.out());
            if (!both.isEmpty()) {
                return List.of(restricted.with(p, rule.narrowed(part, both)), restricted.with(p, rule.without(both)));
            }
        }
        return List.of(restricted.with(p, rule.keeping(language, wanted.get(language))));
    }
}
