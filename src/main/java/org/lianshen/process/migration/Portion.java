package org.lianshen.process.migration;

/**
 * Some trees of a migration, by their places.
 *
 * @param migration its number
 * @param from the first place
 * @param to the last place
 */
public record Portion(long migration, int from, int to) {}
