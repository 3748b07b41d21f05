package org.lianshen.monitor;

import java.util.List;
import org.lianshen.programme.Call;
import org.lianshen.programme.Catalogue;
import org.lianshen.programme.Direction;

/**
 * What a page offers to look at.
 *
 * @param calls ids of all calls
 * @param directions those of the chosen call; where none is chosen, those of all calls, call by call
 */
public record ScopeChoice(List<String> calls, List<OfCall> directions) {

    /**
     * The directions of a call. A code says which only together with its call.
     *
     * @param call id of the call
     * @param directions in the order of the catalogue
     */
    public record OfCall(String call, List<Direction> directions) {}

    /** What is offered beside what is looked at. */
    public static ScopeChoice beside(MonitorScope scope, Catalogue catalogue) {
        var directions = catalogue.calls().stream()
                .filter(each -> scope.call() == null || each.id().equals(scope.call()))
                .map(each -> new OfCall(each.id(), List.copyOf(each.directions())))
                .toList();
        return new ScopeChoice(catalogue.calls().stream().map(Call::id).toList(), directions);
    }
}
