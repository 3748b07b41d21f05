package org.lianshen.models.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lianshen.language.Text;
import org.lianshen.process.migration.Migration;

/**
 * A migration as programs read it.
 *
 * @param id its number
 * @param state {@code running}, {@code done} or {@code stopped}
 * @param dryRun whether it is only tried
 * @param timers {@code keep} or {@code rule}
 * @param models keys of the models it is about; none means all
 * @param mappings by model, the new ids of renamed elements
 * @param requestedBy account of whoever asked for it
 * @param requestedAt when
 * @param stoppedBy account of whoever stopped it; null where nobody did
 * @param endedAt when nothing was left to do; null before
 * @param total how many trees there are: proposals with all that is called, and rounds
 * @param migrated how many of them go by the live models now, or would
 * @param stayed the others that had their turn; in a list of migrations, none
 */
record MigrationView(
        long id,
        String state,
        boolean dryRun,
        String timers,
        Set<String> models,
        Map<String, Map<String, String>> mappings,
        String requestedBy,
        Instant requestedAt,
        @Nullable String stoppedBy,
        @Nullable Instant endedAt,
        int total,
        int migrated,
        List<Stayed> stayed) {

    /**
     * A tree that goes on as before.
     *
     * @param instance the engine's id of its root
     * @param number of the proposal, or key of the round
     * @param reason why, and what would do
     */
    record Stayed(String instance, String number, Text reason) {}

    static MigrationView of(Migration migration) {
        var order = migration.order();
        return new MigrationView(
                migration.id(),
                migration.state(),
                order.dryRun(),
                order.timers().word(),
                order.models(),
                order.mappings(),
                migration.by(),
                migration.at(),
                migration.stoppedBy(),
                migration.endedAt(),
                migration.total(),
                migration.migrated(),
                migration.stayed().stream()
                        .map(each -> new Stayed(each.instance(), each.number(), each.reason()))
                        .toList());
    }
}
