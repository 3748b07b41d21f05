package org.lianshen.expertreview;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What an expert says on one criterion. A sheet as it comes in may lack either part; a stored one has both.
 *
 * @param score 0–100, at most two decimals
 * @param comment why
 */
public record CriterionScore(
        @Nullable BigDecimal score, @Nullable String comment) {}
