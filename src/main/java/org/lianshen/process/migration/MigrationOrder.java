package org.lianshen.process.migration;

import java.util.Map;
import java.util.Set;

/**
 * What is to be migrated, and how.
 *
 * @param dryRun whether it is only tried
 * @param timers what becomes of timers
 * @param models keys of the models whose instances are taken along; none means all
 * @param mappings by model, the new id of each element that was given another one
 * @param deployment the engine's id of the deployment to whose models it leads
 */
public record MigrationOrder(
        boolean dryRun,
        TimerChoice timers,
        Set<String> models,
        Map<String, Map<String, String>> mappings,
        String deployment) {

    /** The new ids of renamed elements of a model. */
    Map<String, String> mapping(String model) {
        return mappings.getOrDefault(model, Map.of());
    }
}
