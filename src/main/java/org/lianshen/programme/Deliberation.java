package org.lianshen.programme;

import java.math.BigDecimal;
import java.util.Set;
import org.lianshen.programme.word.SpreadMeasure;

/**
 * What a call does about scores that are far apart.
 *
 * @param spread the scores of a proposal are far apart where the highest sheet's is more points of a hundred above the
 *     lowest's
 * @param days days its experts have to read the others and to revise
 * @param measures what is done; with both, one more expert is asked first
 */
public record Deliberation(BigDecimal spread, int days, Set<SpreadMeasure> measures) {

    /** Keeps its own copy of the set. */
    public Deliberation {
        measures = Set.copyOf(measures);
    }

    /** Whether the call takes that measure. */
    public boolean takes(SpreadMeasure measure) {
        return measures.contains(measure);
    }
}
