package org.lianshen.programme.check;

import java.util.List;
import org.lianshen.programme.word.AgreementKind;

/**
 * An agreement that is good otherwise was not signed on the very day of submission, on which nobody can tell from its
 * date which came first.
 *
 * @param kinds kinds that count
 * @param coversIntellectualProperty whether it must cover intellectual property; an agreement of that kind always does
 */
public record SigningDayCheck(List<AgreementKind> kinds, boolean coversIntellectualProperty) implements Check {

    /** Keeps its own copy of the list. */
    public SigningDayCheck {
        kinds = List.copyOf(kinds);
    }

    @Override
    public <R> R examine(Examiner<R> examiner) {
        return examiner.signingDay(this);
    }
}
