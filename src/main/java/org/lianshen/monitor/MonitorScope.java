package org.lianshen.monitor;

import org.jspecify.annotations.Nullable;
import org.lianshen.language.Blank;
import org.lianshen.problem.Refusal;
import org.lianshen.programme.Catalogue;

/**
 * What a manager looks at: everything, one call, or one direction of it.
 *
 * @param call id of the call, or null for all
 * @param code code of the direction, or null for all
 */
public record MonitorScope(@Nullable String call, @Nullable String code) {

    /** Everything. */
    public static final MonitorScope ALL = new MonitorScope(null, null);

    /**
     * What was asked for; blank is as good as nothing.
     *
     * @throws Refusal not found where there is no such call or direction
     */
    public static MonitorScope of(@Nullable String call, @Nullable String code, Catalogue catalogue) {
        var scope = new MonitorScope(Blank.is(call) ? null : call, Blank.is(code) ? null : code);
        boolean known = catalogue.calls().stream()
                .filter(each -> scope.call == null || each.id().equals(scope.call))
                .anyMatch(
                        each -> scope.code == null || each.direction(scope.code).isPresent());
        if (!known) {
            throw Refusal.notFound();
        }
        return scope;
    }
}
