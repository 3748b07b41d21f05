package org.lianshen.programme.check;

import java.util.List;
import org.lianshen.programme.word.ParticipantKind;

/**
 * Every participant of some group is of some kind; there is at least one.
 *
 * @param among countries whose participants are meant; empty for every foreign one
 * @param countries where each must be registered; empty for anywhere
 * @param kinds what each must be
 * @param legalPerson whether each must be a legal person
 * @param registeredYears years each must be registered, counted to the submission date; 0 for any
 */
public record EveryParticipantCheck(
        List<String> among,
        List<String> countries,
        List<ParticipantKind> kinds,
        boolean legalPerson,
        int registeredYears)
        implements Check {

    /** Keeps its own copies of the lists. */
    public EveryParticipantCheck {
        among = List.copyOf(among);
        countries = List.copyOf(countries);
        kinds = List.copyOf(kinds);
    }

    @Override
    public <R> R examine(Examiner<R> examiner) {
        return examiner.everyParticipant(this);
    }
}
