package org.lianshen.expertreview.selfcheck;

import org.jspecify.annotations.Nullable;

/**
 * What an expert says of one row.
 *
 * @param key the row's key
 * @param wish the word of a {@link org.lianshen.expertreview.affinity.Wish}; null or empty for none
 * @param reason why there is a conflict; null or empty where there is none
 */
public record MarkedRow(
        String key, @Nullable String wish, @Nullable String reason) {}
