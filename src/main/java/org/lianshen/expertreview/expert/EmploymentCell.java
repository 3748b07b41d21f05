package org.lianshen.expertreview.expert;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An employment in a cell: {@code organisation (2015-03/2021-06)}; either end, or both with their parentheses, may be
 * missing.
 */
public final class EmploymentCell {

    private static final Pattern DATED =
            Pattern.compile("(.*\\S)\\s*[(（]\\s*(" + DayCell.FORM + ")?\\s*/\\s*(" + DayCell.FORM + ")?\\s*[)）]");

    /** What was meant to be days, and is none. */
    private static final Pattern DIGITS = Pattern.compile(".*[(（][-0-9./\\s–—~]*[0-9][-0-9./\\s–—~]*[)）]");

    private EmploymentCell() {}

    /** The employment, or nothing where the days cannot be read or are in the wrong order. */
    public static Optional<Employment> read(String written) {
        var dated = DATED.matcher(written);
        if (!dated.matches()) {
            return DIGITS.matcher(written).matches()
                    ? Optional.empty()
                    : Optional.of(new Employment(written, null, null));
        }
        var from = dated.group(2) == null ? null : DayCell.first(dated.group(2)).orElse(null);
        var to = dated.group(3) == null ? null : DayCell.last(dated.group(3)).orElse(null);
        boolean unread = from == null && dated.group(2) != null || to == null && dated.group(3) != null;
        return unread || from != null && to != null && to.isBefore(from)
                ? Optional.empty()
                : Optional.of(new Employment(dated.group(1), from, to));
    }

    /** The same in a form that is read back without a change. */
    public static String write(Employment employment) {
        return employment.organisation() + " (" + text(employment.from()) + "/" + text(employment.to()) + ")";
    }

    private static String text(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
