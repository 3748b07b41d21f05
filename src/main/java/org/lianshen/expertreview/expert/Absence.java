package org.lianshen.expertreview.expert;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A time in which an expert is asked for nothing.
 *
 * @param from its first day
 * @param to its last day, not before the first
 */
public record Absence(LocalDate from, LocalDate to) {

    /** Refuses one that ends before it begins. */
    public Absence {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("An absence from " + from + " cannot end on " + to);
        }
    }

    /** The last day of the absences that follow each other over that whole time, if they do. */
    public static Optional<LocalDate> throughout(List<Absence> absences, LocalDate first, LocalDate last) {
        var reached = first.minusDays(1);
        for (var absence :
                absences.stream().sorted(Comparator.comparing(Absence::from)).toList()) {
            if (!absence.from().isAfter(reached.plusDays(1)) && absence.to().isAfter(reached)) {
                reached = absence.to();
            }
        }
        return reached.isBefore(last) ? Optional.empty() : Optional.of(reached);
    }
}
