package org.lianshen.monitor;

import org.jspecify.annotations.Nullable;
import org.lianshen.language.Blank;
import org.lianshen.problem.Refusal;
import org.lianshen.programme.Catalogue;
import org.lianshen.programme.DirectionId;

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

    /**
     * What was chosen on a page, where a direction may be named together with its call, for instance
     * {@code 2022-1-1.3}: it is that call's then. Beside another call it counts no more, that one was chosen after it.
     *
     * @throws Refusal not found where there is no such call or direction
     */
    public static MonitorScope chosen(@Nullable String call, @Nullable String direction, Catalogue catalogue) {
        if (direction == null || direction.indexOf('-') < 0) {
            return of(call, direction, catalogue);
        }
        var id = DirectionId.ofKey(direction.strip());
        return Blank.is(call) || id.call().equals(call)
                ? of(id.call(), id.code(), catalogue)
                : of(call, null, catalogue);
    }

    /** Whether that direction is within it. */
    public boolean holds(DirectionId direction) {
        return (call == null || direction.call().equals(call))
                && (code == null || direction.code().equals(code));
    }
}
