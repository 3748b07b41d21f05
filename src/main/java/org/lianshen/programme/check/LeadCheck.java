package org.lianshen.programme.check;

import java.util.List;
import org.lianshen.programme.word.ParticipantKind;
import org.lianshen.programme.word.Side;

/**
 * The lead organisation of one side is of some kind.
 *
 * @param side whose lead
 * @param countries where it must be, ISO 3166-1 alpha-2; empty for anywhere
 * @param kinds what it must be
 */
public record LeadCheck(Side side, List<String> countries, List<ParticipantKind> kinds) implements Check {

    /** Keeps its own copies of the lists. */
    public LeadCheck {
        countries = List.copyOf(countries);
        kinds = List.copyOf(kinds);
    }

    @Override
    public <R> R examine(Examiner<R> examiner) {
        return examiner.lead(this);
    }
}
