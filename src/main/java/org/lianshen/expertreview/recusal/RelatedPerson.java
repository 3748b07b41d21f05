package org.lianshen.expertreview.recusal;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.lianshen.confirmation.matching.NameSimilarity;
import org.lianshen.expertreview.expert.NamedPerson;

/**
 * A person of a list who takes part in a proposal.
 *
 * @param person who
 * @param sameness how sure that is
 */
record RelatedPerson(NamedPerson person, NameSimilarity sameness) {

    /** The one of whom it is surest, if anybody takes part. */
    static Optional<RelatedPerson> among(List<NamedPerson> people, Team team) {
        return people.stream()
                .map(person -> new RelatedPerson(person, team.has(person.name())))
                .filter(found -> found.sameness() != NameSimilarity.DIFFERENT)
                .min(Comparator.comparing(RelatedPerson::sameness));
    }
}
