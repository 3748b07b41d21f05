package org.lianshen.programme.check;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianshen.programme.word.AgreementKind;

/**
 * An agreement between the two sides exists.
 *
 * @param kinds kinds that count
 * @param coversIntellectualProperty whether it must cover intellectual property; an agreement of that kind always does
 * @param signedBefore signed before this day, which is excluded
 * @param timing how its dates relate to the submission date
 */
public record AgreementCheck(
        List<AgreementKind> kinds,
        boolean coversIntellectualProperty,
        @Nullable LocalDate signedBefore,
        SigningTime timing)
        implements Check {

    /** Keeps its own copies of the lists. */
    public AgreementCheck {
        kinds = List.copyOf(kinds);
    }

    @Override
    public <R> R examine(Examiner<R> examiner) {
        return examiner.agreement(this);
    }
}
