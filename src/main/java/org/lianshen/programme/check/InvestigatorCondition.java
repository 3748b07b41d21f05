package org.lianshen.programme.check;

import java.time.LocalDate;
import java.util.List;

/** What a call may ask of the Chinese principal investigator. */
public sealed interface InvestigatorCondition {

    /**
     * Holds a senior title or a doctorate.
     *
     * @param titles senior titles, compared without regard to case
     * @param degrees degrees that would do instead
     */
    record Qualified(List<String> titles, List<String> degrees) implements InvestigatorCondition {

        /** Keeps its own copies of the lists. */
        public Qualified {
            titles = List.copyOf(titles);
            degrees = List.copyOf(degrees);
        }
    }

    /** Born on or after that day. */
    record BornSince(LocalDate day) implements InvestigatorCondition {}

    /** Works so many months a year on the project, at least. */
    record MonthsPerYear(int atLeast) implements InvestigatorCondition {}

    /** Is no civil servant. */
    record NoCivilServant() implements InvestigatorCondition {}

    /** Leads no other proposal of the programme. */
    record OneProposal() implements InvestigatorCondition {}
}
