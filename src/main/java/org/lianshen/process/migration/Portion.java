package org.lianshen.process.migration;

import java.util.Optional;

/**
 * Some trees of a migration, by their places. Portions are worked off one after the other, so that a migration never
 * takes more than one of the job executor's threads.
 *
 * @param migration its number
 * @param from the first place
 * @param to the last place; there may be no such place any more
 */
public record Portion(long migration, int from, int to) {

    /** So many trees are done between two looks at whether the job is still one's own. */
    private static final int SIZE = 5;

    /** The first of a migration. */
    static Portion first(long migration) {
        return new Portion(migration, 1, SIZE);
    }

    /** The next of that many trees. */
    Optional<Portion> next(int trees) {
        return to < trees ? Optional.of(new Portion(migration, to + 1, to + SIZE)) : Optional.empty();
    }
}
