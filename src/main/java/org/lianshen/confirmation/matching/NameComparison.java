package org.lianshen.confirmation.matching;

import java.util.List;

/** Whether two names say the same, however they are spelt. A name is given in all its spellings. */
public final class NameComparison {

    private NameComparison() {}

    /** Titles: all words with a meaning pair up, but for slips of the pen. */
    public static boolean ofTitles(List<String> ours, List<String> theirs) {
        return Title.of(ours).agrees(Title.of(theirs));
    }

    /** Organisations: through short forms, legal forms, the order of the words and either language. */
    public static boolean ofOrganisations(List<String> ours, List<String> theirs) {
        return Organisation.of(ours).agrees(Organisation.of(theirs));
    }

    /**
     * People: in either order and alphabet, also with initials; a letter's difference makes another Chinese name.
     *
     * @param chinese whether the names are Chinese
     */
    public static boolean ofPeople(List<String> ours, List<String> theirs, boolean chinese) {
        return Person.of(ours, chinese).like(Person.of(theirs, chinese)).agrees();
    }
}
