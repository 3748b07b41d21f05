package org.lianshen.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The floors as a Mermaid flowchart, the highest first: an arrow leads from a package to those it looks at. What a
 * package sees through another one it looks at has no arrow of its own.
 */
final class FloorPicture {

    private final TreeMap<String, Set<String>> looks = new TreeMap<>();

    FloorPicture(JavaClasses house, String root) {
        for (var type : house) {
            if (!type.getPackageName().startsWith(root + ".")) {
                continue;
            }
            var from = Floors.room(type, root);
            type.getDirectDependenciesFromSelf().stream()
                    .map(look -> look.getTargetClass())
                    .filter(to -> to.getPackageName().startsWith(root + "."))
                    .map(to -> Floors.room(to, root))
                    .filter(to -> !to.equals(from))
                    .forEach(to ->
                            looks.computeIfAbsent(from, any -> new TreeSet<>()).add(to));
        }
    }

    /** The lines of the chart. */
    String mermaid() {
        var lines = new ArrayList<String>();
        lines.add("flowchart TD");
        var floors = Floors.FROM_THE_GROUND;
        for (int floor = floors.size() - 1; floor >= 0; floor--) {
            lines.add("  subgraph floor" + floor + "[\" \"]");
            lines.add("    direction LR");
            new TreeSet<>(floors.get(floor)).forEach(room -> lines.add("    " + room));
            lines.add("  end");
        }
        looks.forEach((from, all) -> direct(from, all).forEach(to -> lines.add("  " + from + " --> " + to)));
        return String.join("\n", lines) + "\n";
    }

    private Set<String> direct(String from, Collection<String> all) {
        return all.stream()
                .filter(to -> all.stream().noneMatch(other -> !other.equals(to) && reaches(other, to)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private boolean reaches(String from, String to) {
        return looks.getOrDefault(from, Set.of()).stream().anyMatch(next -> next.equals(to) || reaches(next, to));
    }
}
