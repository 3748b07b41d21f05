package org.lianshen.lists;

import org.jspecify.annotations.Nullable;

/**
 * A line of a made-up agency's list.
 *
 * @param id the agency's id
 * @param direction the direction's code
 * @param truth our number of it; null for what exists on the foreign side only
 */
record ForeignLine(
        String id,
        String direction,
        @Nullable String title,
        @Nullable String chineseOrganisation,
        @Nullable String foreignOrganisation,
        @Nullable String chineseInvestigator,
        @Nullable String foreignInvestigator,
        @Nullable Integer durationMonths,
        @Nullable String truth) {}
