package org.lianshen.monitor;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import org.lianshen.programme.Call;
import org.lianshen.programme.Catalogue;
import org.lianshen.programme.Direction;

/**
 * What a page offers to look at.
 *
 * @param calls ids of all calls
 * @param directions the directions of the chosen call; where none is chosen, each code once
 */
public record ScopeChoice(List<String> calls, Collection<Direction> directions) {

    /** What is offered beside what is looked at. */
    public static ScopeChoice beside(MonitorScope scope, Catalogue catalogue) {
        var directions = new LinkedHashMap<String, Direction>();
        catalogue.calls().stream()
                .filter(each -> scope.call() == null || each.id().equals(scope.call()))
                .flatMap(each -> each.directions().stream())
                .forEach(each -> directions.putIfAbsent(each.code(), each));
        return new ScopeChoice(catalogue.calls().stream().map(Call::id).toList(), List.copyOf(directions.values()));
    }
}
