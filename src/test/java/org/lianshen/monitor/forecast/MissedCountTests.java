package org.lianshen.monitor.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How many of several deadlines are missed. */
class MissedCountTests {

    private static final double EXACT = 1e-9;

    @Test
    void atLeastOneIsWhatNoneIsNot() {
        var missed = new MissedCount(List.of(0.5, 0.2));
        assertThat(missed.atLeast(0)).isEqualTo(1, within(EXACT));
        assertThat(missed.atLeast(1)).isEqualTo(0.6, within(EXACT));
        assertThat(missed.atLeast(2)).isEqualTo(0.1, within(EXACT));
        assertThat(missed.atLeast(3)).isZero();
        assertThat(missed.expected()).isEqualTo(0.7, within(EXACT));
    }

    @Test
    void fewestAndMostSurroundTheExpected() {
        var missed = new MissedCount(Collections.nCopies(100, 0.3));
        assertThat(missed.expected()).isEqualTo(30, within(EXACT));
        assertThat(missed.quantile(0.1)).isEqualTo(24);
        assertThat(missed.quantile(0.9)).isEqualTo(36);
    }

    @Test
    void ofNothingNothingIsMissed() {
        var missed = new MissedCount(List.of());
        assertThat(missed.atLeast(1)).isZero();
        assertThat(missed.quantile(0.9)).isZero();
    }
}
