package org.lianshen.expertreview.expert;

import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * A time with one legal person.
 *
 * @param organisation the legal person
 * @param from the first day, or null where nobody knows it
 * @param to the last day, or null where it goes on or nobody knows it
 */
public record Employment(
        String organisation,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    /** How long an employment that has ended counts against a review (NSFC regulation, art. 19). */
    private static final Period LOOK_BACK = Period.ofYears(3);

    /** Refuses one that ends before it begins. */
    public Employment {
        if (from != null && to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("An employment from " + from + " cannot end on " + to);
        }
    }

    /** Whether it has not ended on that day; one whose end nobody knows has not. */
    public boolean isOpenOn(LocalDate day) {
        return to == null || to.isAfter(day);
    }

    /** Whether it had ended by that day, but not more than three years before. */
    public boolean endedLatelyBefore(LocalDate day) {
        return to != null && !to.isAfter(day) && !to.isBefore(day.minus(LOOK_BACK));
    }

    /** The same until that day. */
    public Employment endedOn(LocalDate day) {
        return new Employment(organisation, from == null || !from.isAfter(day) ? from : day, day);
    }
}
