package org.lianshen.expertreview.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lianshen.confirmation.matching.NameSimilarity;
import org.lianshen.confirmation.matching.OrganisationName;
import org.lianshen.expertreview.recusal.AssignmentContext;

/** Which experts work for one organisation, by the rules of the matcher: a faculty is its university's. */
final class SameOrganisations {

    private final AssignmentContext context;

    SameOrganisations(AssignmentContext context) {
        this.context = context;
    }

    /** One name for each expert's organisation, by the expert's id: the first of those that mean the same. */
    Map<String, String> names() {
        var spellings = new TreeMap<String, OrganisationName>();
        context.experts()
                .forEach(expert -> spellings.computeIfAbsent(
                        expert.organisation(), spelling -> OrganisationName.of(List.of(spelling))));
        var first = firstSpellings(spellings);
        var names = new HashMap<String, String>();
        context.experts().forEach(expert -> names.put(expert.id(), first.get(expert.organisation())));
        return names;
    }

    private static Map<String, String> firstSpellings(Map<String, OrganisationName> spellings) {
        var first = new HashMap<String, String>();
        var groups = new LinkedHashMap<String, List<OrganisationName>>();
        spellings.forEach((spelling, name) -> {
            var group = groups.entrySet().stream()
                    .filter(entry ->
                            entry.getValue().stream().anyMatch(member -> member.compare(name) == NameSimilarity.SAME))
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElse(spelling);
            groups.computeIfAbsent(group, any -> new ArrayList<>()).add(name);
            first.put(spelling, group);
        });
        return first;
    }
}
