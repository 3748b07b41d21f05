package org.lianshen.expertreview.plan;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigInteger;

/**
 * Why no better plan can be. Filled seats, affinity and even loads are one number here, in which the first outweighs
 * all of the second, and that all of the third.
 *
 * @param solver name and version of what solved it
 * @param cost what the plan costs in that number
 * @param bound what no plan costs less than, computed apart from the solver from prices over all pairs
 */
public record PlanProof(String solver, BigInteger cost, BigInteger bound) {

    /** Whether it is complete. */
    @JsonIgnore
    public boolean complete() {
        return cost.equals(bound);
    }
}
