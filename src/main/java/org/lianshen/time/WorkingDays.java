package org.lianshen.time;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Counts working days in China: Monday to Friday without the public holidays, and the weekends that are worked instead,
 * as the State Council announces them year by year. In a year without a notice every Monday to Friday counts, and
 * {@link #yearWithoutNotice} tells so.
 *
 * @param holidays days on which nobody works
 * @param workdays Saturdays and Sundays that are worked
 * @param years years whose notice is known
 */
public record WorkingDays(Set<LocalDate> holidays, Set<LocalDate> workdays, Set<Integer> years) {

    /** Copies the days. */
    public WorkingDays {
        holidays = Set.copyOf(holidays);
        workdays = Set.copyOf(workdays);
        years = Set.copyOf(years);
    }

    /** No notice is known. */
    public static WorkingDays unknown() {
        return new WorkingDays(Set.of(), Set.of(), Set.of());
    }

    /** Whether people work on that day. */
    public boolean isWorkingDay(LocalDate day) {
        if (workdays.contains(day)) {
            return true;
        }
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
        var day = day(from);
        for (int left = days; left > 0; ) {
            day = day.plusDays(1);
            if (isWorkingDay(day)) {
                left--;
            }
        }
        return day.atTime(LocalTime.of(23, 59, 59)).atZone(Beijing.ZONE).toInstant();
    }

    /** The first year from the one moment to the other, in Beijing, whose notice is not known. */
    public Optional<Integer> yearWithoutNotice(Instant from, Instant until) {
        return IntStream.rangeClosed(day(from).getYear(), day(until).getYear())
                .filter(year -> !years.contains(year))
                .boxed()
                .findFirst();
    }

    private static LocalDate day(Instant moment) {
        return moment.atZone(Beijing.ZONE).toLocalDate();
    }
}
