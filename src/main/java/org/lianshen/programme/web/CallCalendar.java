package org.lianshen.programme.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lianshen.language.Text;
import org.lianshen.programme.Agency;
import org.lianshen.programme.Calendar;
import org.lianshen.programme.Call;
import org.lianshen.programme.Direction;

/**
 * The deadlines of a call, direction by direction.
 *
 * @param id the call
 * @param name its title
 * @param directions in the order of their codes
 */
record CallCalendar(String id, Text name, List<Row> directions) {

    static CallCalendar of(Call call, Map<String, Calendar> calendars, Instant now) {
        return new CallCalendar(
                call.id(),
                call.name(),
                call.directions().stream()
                        .map(direction -> Row.of(call, direction, calendars.get(direction.code()), now))
                        .toList());
    }

    /**
     * The deadlines in effect of one direction.
     *
     * @param code the direction's code
     * @param name its heading
     * @param opens intake opens
     * @param applicants applicants submit before
     * @param recommenders recommenders recommend before
     * @param agencies agencies confirm before, in the order of time
     * @param intakeOpen whether proposals may come in now
     * @param closedEarly whether an officer closed the intake
     * @param next the deadline that comes next, or null where all have passed
     */
    record Row(
            String code,
            Text name,
            Instant opens,
            Instant applicants,
            Instant recommenders,
            List<Confirmation> agencies,
            boolean intakeOpen,
            boolean closedEarly,
            @Nullable Instant next) {

        static Row of(Call call, Direction direction, Calendar calendar, Instant now) {
            var agencies = call.agencies().stream()
                    .filter(agency -> calendar.agency(agency.id()).isPresent())
                    .map(agency -> Confirmation.of(agency, calendar))
                    .sorted(java.util.Comparator.comparing(Confirmation::until))
                    .toList();
            return new Row(
                    direction.code(),
                    direction.name(),
                    calendar.opens(),
                    calendar.applicants(),
                    calendar.recommenders(),
                    agencies,
                    calendar.intakeOpen(now),
                    calendar.closedEarly(),
                    Stream.concat(
                                    Stream.of(calendar.applicants(), calendar.recommenders()),
                                    agencies.stream().map(Confirmation::until))
                            .filter(until -> until.isAfter(now))
                            .min(Instant::compareTo)
                            .orElse(null));
        }
    }

    /**
     * An agency's deadline.
     *
     * @param agency whose
     * @param until when
     */
    record Confirmation(Text agency, Instant until) {

        static Confirmation of(Agency agency, Calendar calendar) {
            return new Confirmation(agency.name(), calendar.agency(agency.id()).orElseThrow());
        }
    }
}
