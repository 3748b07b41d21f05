package org.lianshen.process.migration;

import org.jspecify.annotations.Nullable;

/**
 * An instance that goes by another version than the live one.
 *
 * @param id the engine's id of it
 * @param model key of its model
 * @param version the engine's id of the version it goes by
 * @param target the engine's id of the version it is to go by, or null where there is no such model any more
 */
record OldInstance(
        String id, String model, String version, @Nullable String target) {}
