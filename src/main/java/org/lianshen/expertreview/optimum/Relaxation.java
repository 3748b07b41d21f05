package org.lianshen.expertreview.optimum;

import java.util.SortedMap;
import java.util.SortedSet;

/**
 * The least that would have to be given up so that fewer seats stay empty; each was tried by solving the round with
 * it.
 */
public sealed interface Relaxation {

    /** How many seats stay empty even so. */
    int stillEmpty();

    /**
     * Some experts review more.
     *
     * @param reviews by expert how many more than they are free for; the fewest in all
     */
    record MoreReviews(SortedMap<String, Integer> reviews, int stillEmpty) implements Relaxation {}

    /**
     * Some proposals want fewer experts.
     *
     * @param seats by proposal how many fewer; the fewest in all
     */
    record FewerSeats(SortedMap<String, Integer> seats, int stillEmpty) implements Relaxation {}

    /**
     * More experts of one organisation may sit on a panel.
     *
     * @param limit the least one that does as much as no limit would
     */
    record HigherOrganisationLimit(int limit, int stillEmpty) implements Relaxation {}

    /**
     * Some panels do without a language.
     *
     * @param languages by proposal which ones; those that nobody on the panel reads
     */
    record FewerLanguages(SortedMap<String, SortedSet<String>> languages, int stillEmpty) implements Relaxation {}
}
