package org.lianshen.expertreview.expert;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lianshen.confirmation.matching.NameSimilarity;
import org.lianshen.confirmation.matching.OrganisationName;

/**
 * Whom somebody has worked for, as far as it is known.
 *
 * @param employments in the order in which they ended, the open ones last
 */
public record EmploymentHistory(List<Employment> employments) {

    private static final Comparator<Employment> BY_TIME = Comparator.comparing(
                    Employment::to, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Employment::from, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Employment::organisation);

    /** Puts them in order, each once. */
    public EmploymentHistory {
        employments = employments.stream().distinct().sorted(BY_TIME).toList();
    }

    /** The organisations left by that day that still count against a review, the latest first, each once. */
    public List<String> leftLately(LocalDate day) {
        return employments.stream()
                .filter(employment -> employment.endedLatelyBefore(day))
                .sorted(Comparator.comparing(Employment::to, Comparator.nullsLast(Comparator.reverseOrder()))
                        .thenComparing(Employment::organisation))
                .map(Employment::organisation)
                .distinct()
                .toList();
    }

    /** The organisations of the employments that are open on that day, each once. */
    public List<String> presentOn(LocalDate day) {
        return employments.stream()
                .filter(employment -> employment.isOpenOn(day))
                .map(Employment::organisation)
                .distinct()
                .toList();
    }

    /** The same when somebody goes from one legal person to another on that day. */
    public EmploymentHistory moved(String before, String after, LocalDate day) {
        var kept = new ArrayList<Employment>();
        boolean known = false;
        for (var employment : employments) {
            boolean ends = employment.isOpenOn(day) && isSame(employment.organisation(), before);
            kept.add(ends ? employment.endedOn(day) : employment);
            known |= ends;
        }
        if (!known) {
            kept.add(new Employment(before, null, day));
        }
        return new EmploymentHistory(kept).begun(after, day);
    }

    /** The same with an employment that goes on from that day, where none is known that does. */
    public EmploymentHistory begun(String organisation, LocalDate day) {
        if (employments.stream().anyMatch(known -> known.isOpenOn(day) && isSame(known.organisation(), organisation))) {
            return this;
        }
        var more = new ArrayList<>(employments);
        more.add(new Employment(organisation, day, null));
        return new EmploymentHistory(more);
    }

    /**
     * The same when somebody who worked for one legal person is said to work for another.
     *
     * @param told what was said of employments: where it says when the one before ended, that is believed
     */
    public EmploymentHistory employed(String before, String after, List<Employment> told, LocalDate day) {
        if (isSame(before, after)) {
            return this;
        }
        return told.stream().anyMatch(each -> each.to() != null && isSame(each.organisation(), before))
                ? begun(after, day)
                : moved(before, after, day);
    }

    /** The same with an organisation left by that day; where it is known already, its dates stay. */
    public EmploymentHistory formerly(String organisation, LocalDate day) {
        return employments.stream().anyMatch(known -> known.organisation().equals(organisation))
                ? this
                : with(new Employment(organisation, null, day));
    }

    /** The same with one more, which completes what is known of the same time. */
    public EmploymentHistory with(Employment more) {
        var kept = new ArrayList<>(employments);
        var same = employments.stream()
                .filter(known -> known.organisation().equals(more.organisation()))
                .filter(known -> agree(known.from(), more.from()) && agree(known.to(), more.to()))
                .filter(known -> inOrder(either(more.from(), known.from()), either(more.to(), known.to())))
                .findFirst();
        same.ifPresent(kept::remove);
        kept.add(same.map(known -> new Employment(
                        more.organisation(), either(more.from(), known.from()), either(more.to(), known.to())))
                .orElse(more));
        return new EmploymentHistory(kept);
    }

    /** Whether the two names are one legal person's, as lists are compared. */
    public static boolean isSame(String one, String other) {
        return one.equals(other)
                || OrganisationName.of(List.of(one)).compare(OrganisationName.of(List.of(other)))
                        == NameSimilarity.SAME;
    }

    private static boolean inOrder(@Nullable LocalDate from, @Nullable LocalDate to) {
        return from == null || to == null || !to.isBefore(from);
    }

    private static boolean agree(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null || other == null || Objects.equals(one, other);
    }

    private static @Nullable LocalDate either(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null ? other : one;
    }
}
