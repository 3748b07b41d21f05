package org.lianshen.expertreview.sheet;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/**
 * What an expert says on one criterion. A sheet as it comes in may lack any part.
 *
 * @param score on the criterion's scale; null where it was not judged
 * @param comment why, or null
 * @param abstained whether the expert said that they cannot judge it, which is no score of zero
 */
@NamedInterface("sheet")
public record CriterionScore(
        @Nullable BigDecimal score, @Nullable String comment, boolean abstained) {

    /** A criterion that was judged, or left open. */
    public CriterionScore(@Nullable BigDecimal score, @Nullable String comment) {
        this(score, comment, false);
    }
}
