package org.lianshen.process.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.TimeZone;
import org.camunda.bpm.engine.impl.calendar.CycleBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.DueDateBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.DurationBusinessCalendar;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Timers count days in Beijing, wherever the node stands: also where a day has 23 or 25 hours. */
class BeijingCalendarsTests {

    private final TimeZone before = TimeZone.getDefault();
    private final BeijingCalendars calendars = new BeijingCalendars(EngineTime::now);

    @AfterEach
    void atHomeAgain() {
        TimeZone.setDefault(before);
    }

    private static void nodeIn(String zone) {
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
    }

    private Instant next(String text, Instant now) {
        var cycles = (CycleBusinessCalendar) calendars.getBusinessCalendar(CycleBusinessCalendar.NAME);
        return cycles.resolveDuedate(text, Date.from(now), 0).toInstant();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "Asia/Shanghai", "Europe/Vienna", "America/New_York", "Australia/Lord_Howe"})
    void remindersComeAtTheSameHourInBeijing(String zone) {
        nodeIn(zone);
        var start = Instant.parse("2026-03-02T01:00:00Z");
        var reminders = new ArrayList<Instant>();
        for (var at = start; reminders.size() < 40; at = next("R/2026-03-02T01:00:00Z/P7D", at)) {
            reminders.add(at);
        }
        assertThat(reminders)
                .allSatisfy(at -> assertThat(at.toString()).endsWith("T01:00:00Z"))
                .startsWith(start, Instant.parse("2026-03-09T01:00:00Z"), Instant.parse("2026-03-16T01:00:00Z"))
                .endsWith(Instant.parse("2026-11-30T01:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "Europe/Vienna", "America/New_York"})
    void periodsAndMoments(String zone) {
        nodeIn(zone);
        var now = Date.from(Instant.parse("2026-03-28T16:30:00Z"));
        var durations = calendars.getBusinessCalendar(DurationBusinessCalendar.NAME);
        // already the 29th in Beijing
        assertThat(durations.resolveDuedate("P1M", now)).isEqualTo(Instant.parse("2026-04-28T16:30:00Z"));
        assertThat(durations.resolveDuedate("P1D", now)).isEqualTo(Instant.parse("2026-03-29T16:30:00Z"));
        assertThat(durations.resolveDuedate("PT24H", now)).isEqualTo(Instant.parse("2026-03-29T16:30:00Z"));
        var dates = calendars.getBusinessCalendar(DueDateBusinessCalendar.NAME);
        assertThat(dates.resolveDuedate("2026-12-15T17:00:00")).isEqualTo(Instant.parse("2026-12-15T09:00:00Z"));
        assertThat(dates.resolveDuedate("2026-12-15T17:00:00+01:00")).isEqualTo(Instant.parse("2026-12-15T16:00:00Z"));
        assertThat(next("0 0 9 * * *", now.toInstant())).isEqualTo(Instant.parse("2026-03-29T01:00:00Z"));
    }

    @Test
    void whoMovesATimerMovesThoseThatFollow() {
        var cycles = (CycleBusinessCalendar) calendars.getBusinessCalendar(CycleBusinessCalendar.NAME);
        var moved = Instant.parse("2026-03-02T02:00:00Z");
        assertThat(cycles.resolveDuedate("R5/2026-03-02T01:00:00Z/P1D", Date.from(moved), 3_600_000))
                .isEqualTo(Instant.parse("2026-03-03T02:00:00Z"));
        assertThat(cycles.resolveDuedate("R1/2026-03-02T01:00:00Z/P1D", Date.from(moved.plusSeconds(90_000)), 0))
                .isNull();
    }

    @Test
    void whatCannotBeReadIsRefused() {
        for (var name :
                List.of(DueDateBusinessCalendar.NAME, DurationBusinessCalendar.NAME, CycleBusinessCalendar.NAME)) {
            assertThatThrownBy(() -> calendars.getBusinessCalendar(name).resolveDuedate("soon"))
                    .hasMessageContaining("soon");
        }
    }
}
