package org.lianshen.bench.bulk;

import java.util.List;

/**
 * How much is made.
 *
 * @param finished proposals that have ended, in the past calls, or in the present one where there are none
 * @param running proposals under way in the present call
 * @param pastCalls their ids
 * @param moments at which the rounds of the present call are, direction by direction and then from the first again
 * @param seed the same seed makes the same
 */
public record BulkSize(int finished, int running, List<String> pastCalls, List<String> moments, long seed) {

    private static final long USUAL_SEED = 16;
    private static final List<String> MIXED =
            List.of("intake", "intake", "review", "assignment", "intake", "ranking", "review", "intake", "notice");

    /** All in the present call. */
    public static BulkSize of(int finished, int running) {
        return new BulkSize(finished, running, List.of(), MIXED, USUAL_SEED);
    }

    /** What has ended lies in those calls. */
    public BulkSize in(List<String> calls) {
        return new BulkSize(finished, running, calls, moments, seed);
    }

    /** The rounds of the present call are at those moments, one after the other. */
    public BulkSize at(String... others) {
        return new BulkSize(finished, running, pastCalls, List.of(others), seed);
    }
}
