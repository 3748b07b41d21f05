package org.lianshen.expertreview.optimum;

import java.math.BigInteger;

/**
 * Why no seating is better: what this one costs, all goals in one number, and what none can cost less than, computed
 * from prices over all pairs. They are equal if the proof is complete.
 *
 * @param cost of the plan's new and empty seats
 * @param bound what none costs less than
 * @param flows how many flows were solved and certified; one where no cases had to be told apart
 * @param rounds how often a solver was asked, each time with the pairs that it should have seen
 */
public record Certificate(BigInteger cost, BigInteger bound, int flows, int rounds) {

    /** Whether the plan is proven to be the best. */
    public boolean proven() {
        return cost.equals(bound);
    }
}
