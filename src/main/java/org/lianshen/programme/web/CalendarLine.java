package org.lianshen.programme.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lianshen.language.Text;
import org.lianshen.programme.Calendar;
import org.lianshen.programme.DeadlineKind;

/**
 * One deadline on the page of a calendar.
 *
 * @param kind which
 * @param agency whose, for agencies: its id
 * @param agencyName its name
 * @param until when
 * @param ended whether it has passed
 */
record CalendarLine(
        DeadlineKind kind,
        @Nullable String agency,
        @Nullable Text agencyName,
        Instant until,
        boolean ended) {

    /** All of a calendar, in the order of the procedure; the agencies by their ids, with these names. */
    static List<CalendarLine> of(Calendar calendar, Map<String, Text> names, Instant now) {
        var lines = new ArrayList<CalendarLine>();
        lines.add(of(DeadlineKind.APPLICANTS, calendar.applicants(), now));
        lines.add(of(DeadlineKind.RECOMMENDERS, calendar.recommenders(), now));
        calendar.agencies().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(agency -> lines.add(new CalendarLine(
                        DeadlineKind.AGENCY,
                        agency.getKey(),
                        names.get(agency.getKey()),
                        agency.getValue(),
                        !now.isBefore(agency.getValue()))));
        calendar.reviewUntil().ifPresent(until -> lines.add(of(DeadlineKind.REVIEW, until, now)));
        return lines;
    }

    private static CalendarLine of(DeadlineKind kind, Instant until, Instant now) {
        return new CalendarLine(kind, null, null, until, !now.isBefore(until));
    }
}
