package org.lianshen.process.engine;

import java.time.Instant;
import java.util.Date;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.calendar.BusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.CycleBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.DueDateBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.DurationBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.MapBusinessCalendarManager;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.lianshen.process.timer.TimerTexts;

/**
 * Reads what timers say in Beijing. The engine would read it in the node's own zone: where a day has 23 hours there,
 * reminders would come an hour early from then on.
 */
public final class BeijingCalendars extends MapBusinessCalendarManager {

    /**
     * Reads them.
     *
     * @param now what time it is
     */
    public BeijingCalendars(Supplier<Instant> now) {
        addBusinessCalendar(DueDateBusinessCalendar.NAME, new Reading(TimerTexts::date, now));
        addBusinessCalendar(DurationBusinessCalendar.NAME, new Reading(TimerTexts::duration, now));
        addBusinessCalendar(CycleBusinessCalendar.NAME, new Cycles(now));
    }

    /** A text that says one moment. */
    private record Reading(BiFunction<String, Instant, Instant> reading, Supplier<Instant> now)
            implements BusinessCalendar {

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
            return Date.from(reading.apply(text, from == null ? now.get() : from.toInstant()));
        }
    }

    /** A text that says a moment again and again; the engine wants this very class. */
    private static final class Cycles extends CycleBusinessCalendar {

        private final Supplier<Instant> now;

        private Cycles(Supplier<Instant> now) {
            this.now = now;
        }

        /** Where somebody has moved the timer by hand, all that follow move by as much. */
        @Override
        public @Nullable Date resolveDuedate(String text, @Nullable Date from, long movedByMillis) {
            var since = from == null ? now.get() : from.toInstant();
            var next = TimerTexts.cycle(text, since.minusMillis(movedByMillis));
            return next == null ? null : Date.from(next.plusMillis(movedByMillis));
        }
    }
}
