package org.lianshen.process.rehearsal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianshen.language.Text;

/**
 * How a case went.
 *
 * @param way the elements that were entered
 * @param stuck why it could not go on though the records did; null where it could
 * @param stuckAt model and element where; null likewise
 */
public record PlayedCase(
        List<WayStep> way, @Nullable Text stuck, @Nullable String stuckAt) {

    /** Keeps its own copy. */
    public PlayedCase {
        way = List.copyOf(way);
    }
}
