package org.lianshen.expertreview.optimum;

import java.math.BigInteger;
import java.util.BitSet;

/**
 * The best seating found, and how far it is from what none can be better than.
 *
 * @param bound what none costs less than; the cost itself if the search ended
 * @param flows how many flows were solved, each certified
 * @param rounds how often a solver was asked in all
 */
record ProvenSeating(BitSet[] panels, BigInteger cost, BigInteger bound, int flows, int rounds, String solver) {

    boolean proven() {
        return cost.equals(bound);
    }
}
