package org.lianshen.monitor.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Life tables of steps, beside what is counted by hand. */
class DurationsTests {

    private static final double EXACT = 1e-9;

    private final Durations durations = new Durations();

    @Test
    void ofThoseThatGotAsOldAShareIsStillOpen() {
        durations.addEnded(4, 6, 0);
        durations.addEnded(12, 3, 0);
        durations.addEnded(40, 1, 0);
        assertThat(durations.stillOpen(0, 8)).isEqualTo(0.4, within(EXACT));
        assertThat(durations.stillOpen(0, 20)).isEqualTo(0.1, within(EXACT));
        assertThat(durations.stillOpen(8, 20))
                .as("one of the four that got so old")
                .isEqualTo(0.25, within(EXACT));
        assertThat(durations.stillOpen(20, 39)).isEqualTo(1, within(EXACT));
        assertThat(durations.reached(0)).isEqualTo(10);
        assertThat(durations.reached(8)).isEqualTo(4);
        assertThat(durations.reached(41)).isZero();
    }

    @Test
    void whatWasCutShortCountsAsLongAsItWasWatched() {
        durations.addEnded(4, 2, 0);
        durations.addEnded(8, 0, 4);
        durations.addEnded(12, 2, 0);
        // 2 of 8 in the first, then 2 of the 2 that were still watched
        assertThat(durations.stillOpen(0, 10)).isEqualTo(0.75, within(EXACT));
        assertThat(durations.stillOpen(0, 14)).isEqualTo(0, within(EXACT));
        assertThat(durations.reached(6)).isEqualTo(6);
    }

    @Test
    void whatGoesOnIsWatchedToo() {
        durations.addEnded(4, 2, 0);
        durations.addGoingOn(6.5);
        durations.addGoingOn(6.5);
        assertThat(durations.stillOpen(0, 6)).isEqualTo(0.5, within(EXACT));
        assertThat(durations.reached(5))
                .as("a forecast rests on what has ended")
                .isZero();
    }

    @Test
    void casesOfAQuarterAreSpreadOverIt() {
        durations.addEnded(4, 5, 0);
        durations.addEnded(9, 5, 0);
        assertThat(durations.stillOpen(0, 4.5)).isEqualTo(0.75, within(EXACT));
        assertThat(durations.stillOpen(4.5, 6)).isEqualTo(0.75, within(EXACT));
    }

    @Test
    void theLongestCountAsTheLongestThatIsKept() {
        durations.addEnded(1_000_000, 20, 0);
        assertThat(durations.stillOpen(0, 1999)).isEqualTo(1, within(EXACT));
        assertThat(durations.reached(1_000_000)).isEqualTo(20);
    }
}
