package org.lianshen.programme.check;

import java.time.LocalDate;
import java.util.List;

/** What a call may ask of the Chinese principal investigator. */
public sealed interface InvestigatorCondition {

    /**
     * Holds a senior title or a doctorate.
     *
     * @param titles words of which a senior title holds one, compared without regard to case
     * @param juniorTitles words that make a title a junior one all the same, for instance "assistant"
     * @param degrees degrees that would do instead
     */
    record Qualified(List<String> titles, List<String> juniorTitles, List<String> degrees)
            implements InvestigatorCondition {

        /** Keeps its own copies of the lists. */
        public Qualified {
            titles = List.copyOf(titles);
            juniorTitles = List.copyOf(juniorTitles);
            degrees = List.copyOf(degrees);
        }
    }

    /** Born on or after that day. */
    record BornSince(LocalDate day) implements InvestigatorCondition {}

    /** Works so many months a year on the project, at least. */
    record MonthsPerYear(int atLeast) implements InvestigatorCondition {}

    /** Is no civil servant. */
    record NoCivilServant() implements InvestigatorCondition {}

    /** Is not the principal investigator of the foreign side as well. */
    record DifferentPeople() implements InvestigatorCondition {}

    /** Leads no other proposal of the programme. */
    record OneProposal() implements InvestigatorCondition {}
}
