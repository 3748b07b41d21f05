package org.lianshen.expertreview.expert;

import java.util.Optional;
import java.util.regex.Pattern;

/** A time away in a cell: {@code 2026-07-01/2026-07-20}, both days included; months and years will do, too. */
public final class AbsenceCell {

    private static final Pattern PERIOD = Pattern.compile("(" + DayCell.FORM + ")\\s*/\\s*(" + DayCell.FORM + ")");

    private AbsenceCell() {}

    /** The absence, or nothing where the days cannot be read or are in the wrong order. */
    public static Optional<Absence> read(String written) {
        var period = PERIOD.matcher(written);
        if (!period.matches()) {
            return Optional.empty();
        }
        return DayCell.first(period.group(1))
                .flatMap(from -> DayCell.last(period.group(2))
                        .filter(to -> !to.isBefore(from))
                        .map(to -> new Absence(from, to)));
    }

    /** The same in a form that is read back without a change. */
    public static String write(Absence absence) {
        return absence.from() + "/" + absence.to();
    }
}
