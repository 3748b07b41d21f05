package org.lianshen.monitor.digest;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.lianshen.time.Beijing;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells each week, from Monday 08:00 in Beijing, how things stand. Who wants to hear of it gets a letter; see
 * {@code notification}. A week that has passed unseen is not made up for.
 */
@Service
public class WeeklyDigests {

    private static final int HOUR = 8;

    private final WeekRepository weeks;
    private final DigestFigures figures;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    WeeklyDigests(WeekRepository weeks, DigestFigures figures, Clock clock, ApplicationEventPublisher events) {
        this.weeks = weeks;
        this.figures = figures;
        this.clock = clock;
        this.events = events;
    }

    /** Tells of the week that goes on, unless that was done; of several nodes the first one does. */
    @Scheduled(fixedDelayString = "${lianshen.sweep-interval}", initialDelayString = "${lianshen.sweep-interval}")
    @Transactional
    public void run() {
        var now = clock.instant();
        var week = week(now);
        if (!weeks.isWritten(week) && weeks.write(week, now)) {
            events.publishEvent(figures.of(week, now));
        }
    }

    /** The Monday of the week whose digest is due last. */
    static LocalDate week(Instant now) {
        return now.atZone(Beijing.ZONE)
                .minusHours(HOUR)
                .toLocalDate()
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
