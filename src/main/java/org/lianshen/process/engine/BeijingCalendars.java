package org.lianshen.process.engine;

import java.time.Instant;
import java.util.Date;
import java.util.function.BiFunction;
import org.camunda.bpm.engine.impl.calendar.BusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.CycleBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.DueDateBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.DurationBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.MapBusinessCalendarManager;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.lianshen.process.timer.TimerTexts;

/**
 * Reads what timers say in Beijing. The engine would read it in the node's own zone: where a day has 23 hours there,
 * reminders would come an hour early from then on.
 */
final class BeijingCalendars extends MapBusinessCalendarManager {

    BeijingCalendars() {
        addBusinessCalendar(DueDateBusinessCalendar.NAME, new Reading(TimerTexts::date));
        addBusinessCalendar(DurationBusinessCalendar.NAME, new Reading(TimerTexts::duration));
        addBusinessCalendar(CycleBusinessCalendar.NAME, new Cycles());
    }

    /** A text that says one moment. */
    private record Reading(BiFunction<String, Instant, Instant> reading) implements BusinessCalendar {

        @Override
        public Date resolveDuedate(String text) {
            return resolveDuedate(text, (Date) null);
        }

        @Override
        public Date resolveDuedate(String text, Task task) {
            return resolveDuedate(text, (Date) null);
        }

        @Override
        public Date resolveDuedate(String text, @Nullable Date from) {
            return Date.from(reading.apply(text, moment(from)));
        }
    }

    /** A text that says a moment again and again; the engine wants this very class. */
    private static final class Cycles extends CycleBusinessCalendar {

        /** Where somebody has moved the timer by hand, all that follow move by as much. */
        @Override
        public @Nullable Date resolveDuedate(String text, @Nullable Date from, long movedByMillis) {
            var next = TimerTexts.cycle(text, moment(from).minusMillis(movedByMillis));
            return next == null ? null : Date.from(next.plusMillis(movedByMillis));
        }
    }

    private static Instant moment(@Nullable Date from) {
        return (from == null ? ClockUtil.getCurrentTime() : from).toInstant();
    }
}
