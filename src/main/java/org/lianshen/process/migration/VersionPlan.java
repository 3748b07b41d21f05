package org.lianshen.process.migration;

import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.migration.MigrationPlan;

/**
 * How instances of one version of a model are taken to another.
 *
 * @param plan the engine's
 * @param taskNames how the version it leads to calls its human tasks, by their ids
 * @param reckonedAnew ids, in the version it leads to, of timers whose moment is to be reckoned by the new rule
 */
record VersionPlan(MigrationPlan plan, Map<String, String> taskNames, Set<String> reckonedAnew) {}
