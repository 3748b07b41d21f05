package org.lianshen.expertreview.optimum;

import java.util.Comparator;

/**
 * One expert on the panel of one proposal.
 *
 * @param panel the identity of the proposal
 * @param affinity how well they fit, in the unit of the round's {@link AffinityTable}
 */
public record Seat(String panel, String expert, int affinity) implements Comparable<Seat> {

    private static final Comparator<Seat> ORDER =
            Comparator.comparing(Seat::panel).thenComparing(Seat::expert);

    @Override
    public int compareTo(Seat other) {
        return ORDER.compare(this, other);
    }
}
