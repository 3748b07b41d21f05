package org.lianshen.models;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the second person decided.
 *
 * @param by the account
 * @param at when
 * @param remark what it said; null where it said nothing
 */
public record ChangeDecision(
        String by, Instant at, @Nullable String remark) {}
