package org.lianshen.process.timer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What timers may say, and when they fire: in Beijing. */
class TimerTextsTests {

    private static final Instant NOW = Instant.parse("2026-03-01T04:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "2026-12-15T17:00:00+08:00, 2026-12-15T09:00:00Z",
        "2026-12-15T17:00:00Z,      2026-12-15T17:00:00Z",
        "2026-12-15T17:00:00+0800,  2026-12-15T09:00:00Z",
        "2026-12-15T17:00,          2026-12-15T09:00:00Z",
        "2026-12-15T17:00:00.5,     2026-12-15T09:00:00.5Z",
        "2026-12-15,                2026-12-14T16:00:00Z",
        "P10D,                      2026-03-11T04:00:00Z",
        "PT36H,                     2026-03-02T16:00:00Z"
    })
    void dates(String text, Instant expected) {
        assertThat(TimerTexts.date(text, NOW)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-12-15 17:00:00",
                "2026-12-15T17:00:00 +08:00",
                "2026-02-30T12:00:00Z",
                "2026-12-15T24:30:00Z",
                "15.12.2026",
                "2026/12/15",
                "20261215T170000Z",
                "17:00",
                "tomorrow",
                "P",
                "PT0.5H",
                ""
            })
    void noDates(String text) {
        assertThatThrownBy(() -> TimerTexts.date(text, NOW)).isInstanceOf(TimerTextRefused.class);
    }

    @ParameterizedTest
    @CsvSource({
        "P1D,       2026-03-02T04:00:00Z",
        "P2W,       2026-03-15T04:00:00Z",
        "P1M,       2026-04-01T04:00:00Z",
        "P1Y2M3DT4H5M6S, 2027-05-04T08:05:06Z",
        "PT90M,     2026-03-01T05:30:00Z",
        "PT0.5S,    2026-03-01T04:00:00.5Z",
        "PT0S,      2026-03-01T04:00:00Z"
    })
    void durations(String text, Instant expected) {
        assertThat(TimerTexts.duration(text, NOW)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PT0.5H",
                "PT1.5M",
                "P0.5D",
                "P1.5D",
                "PT",
                "P",
                "P1DT",
                "1D",
                "10",
                "5 days",
                "P1H",
                "PT1D",
                "p1d",
                "pt1h",
                "-P1D",
                "P-1D",
                "+P1D",
                "P1D ",
                "P1,5D",
                "R3/PT1H",
                "P99999999999D",
                "P9999Y",
                "2026-12-15T17:00:00Z"
            })
    void noDurations(String text) {
        assertThatThrownBy(() -> TimerTexts.duration(text, NOW)).isInstanceOf(TimerTextRefused.class);
    }

    @ParameterizedTest
    @CsvSource({
        "R3/PT10H,                           2026-03-01T14:00:00Z",
        "R/P1D,                              2026-03-02T04:00:00Z",
        "R2/2026-03-02T04:00:00Z/P1D,        2026-03-02T04:00:00Z",
        "R/2026-02-01T12:00:00+08:00/P5D,    2026-03-03T04:00:00Z",
        "R3/P1D/2026-03-10T04:00:00Z,        2026-03-07T04:00:00Z",
        "R9/2026-03-01T00:00:00Z/2026-03-01T03:00:00Z, 2026-03-01T06:00:00Z",
        "0 0 9 * * MON-FRI,                  2026-03-02T01:00:00Z",
        "0 0 9 * * 1-5,                      2026-03-02T01:00:00Z",
        "0 30 8 ? * SUN,                     2026-03-08T00:30:00Z"
    })
    void cycles(String text, Instant expected) {
        assertThat(TimerTexts.cycle(text, NOW)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0 9 * * 1-5",
                "* * * * *",
                "0 0 9 * * MON-FRI 2026",
                "61 0 9 * * *",
                "0 0 25 * * *",
                "0 0 9 30 2 *",
                "every day",
                "R0/PT1H",
                "R-1/PT1H",
                "Rx/PT1H",
                "R3/PT0.5H",
                "R3/PT0S",
                "R3",
                "R3/",
                "R3/2026-12-15T17:00:00Z",
                "R3/2026-12-15 17:00:00/P1D",
                "R3/2026-12-15T17:00:00Z/2026-12-14T17:00:00Z",
                "R3/P1D/P1D",
                "R3/2026-12-15T17:00:00Z/P1D/x",
                "PT1H",
                "P1D"
            })
    void noCycles(String text) {
        assertThatThrownBy(() -> TimerTexts.cycle(text, NOW)).isInstanceOf(TimerTextRefused.class);
    }

    @Test
    void aCycleEnds() {
        var text = "R2/2026-03-01T00:00:00Z/P1D";
        assertThat(TimerTexts.cycle(text, Instant.parse("2026-03-02T12:00:00Z")))
                .isEqualTo(Instant.parse("2026-03-03T00:00:00Z"));
        assertThat(TimerTexts.cycle(text, Instant.parse("2026-03-03T12:00:00Z")))
                .isNull();
        assertThat(TimerTexts.cycle("R2/P1D/2026-03-01T00:00:00Z", NOW)).isNull();
    }

    @Test
    void theRemedyReadsWhatWasMeant() {
        assertThatThrownBy(() -> TimerTexts.cycle("0 9 * * 1-5", NOW))
                .isInstanceOfSatisfying(TimerTextRefused.class, refused -> {
                    assertThat(refused.remedy().en()).contains("six fields").contains("0 0 9 * * 1-5");
                    assertThat(refused.remedy().zh()).contains("六段").contains("0 0 9 * * 1-5");
                });
    }

    @Test
    void whatTheEngineWritesGetsTheOffsetOfItsNode() {
        assertThat(TimerTexts.withOffset("R3/2026-07-01T08:00:00/P1D", ZoneId.of("America/New_York")))
                .isEqualTo("R3/2026-07-01T12:00:00Z/P1D");
        for (var complete :
                new String[] {"R3/2026-07-01T08:00:00Z/P1D", "R3/P1D/2026-07-01T08:00:00Z", "0 0 9 * * *"}) {
            assertThat(TimerTexts.withOffset(complete, ZoneId.of("America/New_York")))
                    .isEqualTo(complete);
        }
        assertThat(TimerTexts.lacksOffset("R3/2026-07-01T08:00:00/P1D")).isTrue();
        assertThat(TimerTexts.lacksOffset("R3/2026-07-01T08:00:00+08:00/P1D")).isFalse();
        assertThat(TimerTexts.lacksOffset("R3/P1D/2026-07-01")).isTrue();
        assertThat(TimerTexts.lacksOffset("R3/P1D")).isFalse();
    }
}
