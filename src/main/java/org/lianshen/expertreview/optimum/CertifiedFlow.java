package org.lianshen.expertreview.optimum;

import java.math.BigInteger;
import java.util.BitSet;

/**
 * A seating that is the best by the rules of its panels, which may ask less than the problem does.
 *
 * @param panels the new experts of each proposal
 * @param cost of these seats and of those left empty
 * @param bound what none that keeps to these rules costs less than; less than the cost only where prizes were won
 * @param possible whether every seat that must be filled is
 * @param prices that prove it
 * @param rounds how often a solver was asked until no pair it had not seen could help
 */
record CertifiedFlow(
        BitSet[] panels,
        BigInteger cost,
        BigInteger bound,
        boolean possible,
        Prices prices,
        int rounds,
        String solver) {}
