package org.lianshen.proposal.overview;

import org.jspecify.annotations.Nullable;
import org.lianshen.identity.Role;

/**
 * Something that waits for a person.
 *
 * @param key the proposal's number, or {@code <call>-<direction>} where it is about a whole round
 * @param role whose turn it is
 * @param account who took it, or null while nobody has
 */
public record OpenTask(String key, Role role, @Nullable String account) {}
