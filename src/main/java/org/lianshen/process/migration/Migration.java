package org.lianshen.process.migration;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianshen.language.Text;

/**
 * How far a migration has come.
 *
 * @param id its number
 * @param order what was asked for
 * @param by account of whoever asked for it
 * @param at when
 * @param stoppedBy account of whoever stopped it, or null
 * @param endedAt when nothing was left to do, or null
 * @param total how many trees there are
 * @param migrated how many go by the live models now, or would
 * @param stayed those that go on as before; of a migration in a list, none
 */
public record Migration(
        long id,
        MigrationOrder order,
        String by,
        Instant at,
        @Nullable String stoppedBy,
        @Nullable Instant endedAt,
        int total,
        int migrated,
        List<Stayed> stayed) {

    /** {@code running}, {@code done} or {@code stopped}. */
    public String state() {
        if (stoppedBy != null) {
            return "stopped";
        }
        return endedAt == null ? "running" : "done";
    }

    /**
     * A tree that stays.
     *
     * @param instance the engine's id of its root
     * @param number of the proposal, or key of the round
     * @param reason why, and what would do
     */
    public record Stayed(String instance, String number, Text reason) {}
}
