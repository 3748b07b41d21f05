package org.lianshen.expertreview.optimum;

/**
 * Weights that put several goals into one whole number without ever mixing them. Let S be the most seats there can
 * be, R the range of the affinities (zero included), L the highest load there can be. The n-th review of an expert
 * costs {@code 2n - 1} (the sum of these is the square of the load), so the balance of a plan lies between 0 and
 * {@code S (2L - 1)}: a unit of affinity weighs one more than that. All affinity of a plan lies within S R units: an
 * empty seat weighs {@code S R + 1} of these. No sum in a solve exceeds 64 empty seats, which must fit into a {@code
 * long}.
 *
 * @param empty what an empty seat costs
 * @param extra what a review beyond an expert's free seats costs, where such are allowed
 * @param affinity what a unit of affinity saves
 * @param balance what a unit of the squared loads costs
 */
record Weights(long empty, long extra, long affinity, long balance) {

    /** Most seats, then most affinity, then even loads. */
    static Weights ofGoals(long seats, long range, long highestLoad) {
        long affinity = Math.addExact(1, Math.multiplyExact(seats, Math.max(1, 2 * highestLoad - 1)));
        long empty = Math.multiplyExact(affinity, Math.addExact(1, Math.multiplyExact(seats, range)));
        return new Weights(empty, 0, affinity, 1).bounded();
    }

    /** Most seats, then fewest reviews beyond the free seats, then most affinity. */
    static Weights ofExtraLoad(long seats, long range) {
        long extra = Math.addExact(1, Math.multiplyExact(seats, range));
        return new Weights(Math.multiplyExact(extra, seats + 1), extra, 1, 0).bounded();
    }

    /** What it costs to leave a seat empty that must be filled: more than any seat that is given up for it. */
    long never() {
        return 3 * empty;
    }

    /** What a review costs that an expert has no place for: more than to leave any seat empty. */
    long overload() {
        return 2 * never();
    }

    private Weights bounded() {
        Math.multiplyExact(empty, 64);
        return this;
    }
}
