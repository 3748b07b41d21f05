package org.lianshen.time;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.io.IOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the State Council has announced for one year; a file of {@code working-days/}.
 *
 * @param year the year
 * @param source name and number of the notice
 * @param published when it was published
 * @param holidays the holidays, with the weekends in them
 * @param workdays Saturdays and Sundays that are worked instead
 */
record HolidayNotice(int year, String source, LocalDate published, List<Holiday> holidays, List<LocalDate> workdays) {

    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    private static final int LONGEST_HOLIDAY = 15;

    /**
     * Days off in a row.
     *
     * @param name what is celebrated
     * @param from the first day
     * @param to the last day
     */
    record Holiday(
            String name,
            @JsonFormat(shape = JsonFormat.Shape.STRING) LocalDate from,
            @JsonFormat(shape = JsonFormat.Shape.STRING) LocalDate to) {

        Stream<LocalDate> days() {
            return from.datesUntil(to.plusDays(1));
        }
    }

    /** Says what is wrong with it in one sentence, where anything is. */
    void check() throws IOException {
        require(source != null && !source.isBlank() && published != null, "source and published must name the notice");
        require(holidays != null && !holidays.isEmpty(), "holidays must not be empty");
        require(workdays != null, "workdays is missing; write [] where no weekend is worked");
        for (var holiday : holidays) {
            require(
                    holiday.from() != null
                            && holiday.to() != null
                            && !holiday.to().isBefore(holiday.from())
                            && holiday.from().plusDays(LONGEST_HOLIDAY).isAfter(holiday.to()),
                    "a holiday runs from a day to a later one, at most " + LONGEST_HOLIDAY + " days: " + holiday);
            require(
                    holiday.to().getYear() == year || holiday.from().getYear() == year,
                    holiday.from() + " is not in " + year);
        }
        for (var day : workdays) {
            require(WEEKEND.contains(day.getDayOfWeek()), day + " in workdays is no Saturday or Sunday");
            require(
                    holidays.stream().flatMap(Holiday::days).noneMatch(day::equals),
                    day + " stands in holidays and in workdays");
        }
    }

    private static void require(boolean holds, String otherwise) throws IOException {
        if (!holds) {
            throw new IOException(otherwise);
        }
    }
}
