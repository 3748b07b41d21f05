package org.lianshen.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.lianshen.process.modelcheck.ModelReview;

/** Prints how long all models and forms take to be checked together: {@code mvn -Pbench verify -Dtest=CheckerBench}. */
class CheckerBench {

    private static final ModelReview REVIEW = new ModelReview(DesignersRooms.NAMES);
    private static final int RUNS = 20;

    @Test
    void printHowLongTheCheckTakes() {
        var times = LongStream.range(0, RUNS)
                .map(run -> {
                    long start = System.nanoTime();
                    assertThat(REVIEW.findings(DesignersRooms.FILES)).isEmpty();
                    return System.nanoTime() - start;
                })
                .toArray();
        System.out.printf(
                "All models and forms checked: first %d ms, quickest of %d %d ms%n",
                times[0] / 1_000_000, RUNS, LongStream.of(times).min().orElseThrow() / 1_000_000);
    }
}
