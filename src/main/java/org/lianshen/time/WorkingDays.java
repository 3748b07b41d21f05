package org.lianshen.time;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;

/**
 * Counts working days: Monday to Friday without the holidays of the configuration.
 *
 * @param holidays days on which nobody works although they are weekdays
 */
public record WorkingDays(Set<LocalDate> holidays) {

    /** Copies the holidays. */
    public WorkingDays {
        holidays = Set.copyOf(holidays);
    }

    /** Whether people work on that day. */
    public boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !holidays.contains(day);
    }

    /**
     * The last second of the {@code days}-th working day after the day of {@code from}, in Beijing.
     *
     * @param from where to start; its own day does not count
     * @param days how many working days, at least 1
     */
    public Instant endAfter(Instant from, int days) {
        var day = from.atZone(Beijing.ZONE).toLocalDate();
        for (int left = days; left > 0; ) {
            day = day.plusDays(1);
            if (isWorkingDay(day)) {
                left--;
            }
        }
        return day.atTime(LocalTime.of(23, 59, 59)).atZone(Beijing.ZONE).toInstant();
    }
}
