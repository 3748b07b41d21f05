package org.lianshen.expertreview;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.lianshen.confirmation.matching.NameSimilarity;

/**
 * A person of a list who takes part in a proposal.
 *
 * @param person who
 * @param sameness how sure that is
 */
record Related(NamedPerson person, NameSimilarity sameness) {

    /** The one of whom it is surest, if anybody takes part. */
    static Optional<Related> among(List<NamedPerson> people, Team team) {
        return people.stream()
                .map(person -> new Related(person, team.has(person.name())))
                .filter(found -> found.sameness() != NameSimilarity.DIFFERENT)
                .min(Comparator.comparing(Related::sameness));
    }
}
