package org.lianshen.expertreview.expert;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;

/** A day in a cell, of which only the month or the year may be known: ISO 8601, such as 2015, 2015-03, 2015-03-01. */
final class DayCell {

    /** The form, not the values. */
    static final String FORM = "[0-9]{4}(?:-[0-9]{1,2}(?:-[0-9]{1,2})?)?";

    private static final Pattern DASH = Pattern.compile("-");

    private DayCell() {}

    /** The first day that is meant, or nothing where there is no such day. */
    static Optional<LocalDate> first(String written) {
        return read(written, false);
    }

    /** The last day that is meant, or nothing where there is no such day. */
    static Optional<LocalDate> last(String written) {
        return read(written, true);
    }

    private static Optional<LocalDate> read(String written, boolean last) {
        var parts = DASH.split(written);
        try {
            int year = Integer.parseInt(parts[0]);
            if (parts.length == 1) {
                return Optional.of(
                        last
                                ? YearMonth.of(year, 12).atEndOfMonth()
                                : Year.of(year).atDay(1));
            }
            var month = YearMonth.of(year, Integer.parseInt(parts[1]));
            if (parts.length == 2) {
                return Optional.of(last ? month.atEndOfMonth() : month.atDay(1));
            }
            return Optional.of(month.atDay(1).withDayOfMonth(Integer.parseInt(parts[2])));
        } catch (DateTimeException | NumberFormatException noDay) {
            return Optional.empty();
        }
    }
}
