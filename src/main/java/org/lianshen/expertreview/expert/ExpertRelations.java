package org.lianshen.expertreview.expert;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.lianshen.confirmation.matching.OrganisationName;
import org.lianshen.confirmation.matching.PersonName;

/**
 * An expert's name and relations, ready to be compared.
 *
 * @param name the expert's own name
 * @param organisations whom they work for
 * @param formerOrganisations whom they have worked for in the last three years
 * @param coAuthors whom they have published with in the last four years
 * @param mentors their advisors and students
 * @param declared those with whom they have declared a conflict
 */
public record ExpertRelations(
        PersonName name,
        List<OrganisationName> organisations,
        List<OrganisationName> formerOrganisations,
        List<NamedPerson> coAuthors,
        List<NamedPerson> mentors,
        List<DeclaredRelation> declared) {

    /** How many years a joint publication counts against a review (JOSS), which is dated by its year only. */
    private static final int YEARS = 4;

    /** Those that count on that day. */
    public static ExpertRelations of(Expert expert, LocalDate day) {
        var profile = expert.profile();
        var history = profile.history();
        return new ExpertRelations(
                PersonName.of(List.of(expert.name())),
                organisations(Stream.concat(Stream.of(expert.organisation()), history.presentOn(day).stream())),
                organisations(Stream.concat(expert.formerOrganisations().stream(), history.leftLately(day).stream())),
                people(expert.coAuthors().stream()
                        .filter(name ->
                                profile.jointPapers().getOrDefault(name, Integer.MAX_VALUE) >= day.getYear() - YEARS)),
                people(Stream.concat(expert.advisors().stream(), profile.students().stream())),
                profile.declaredConflicts().stream().map(DeclaredRelation::of).toList());
    }

    private static List<OrganisationName> organisations(Stream<String> names) {
        return names.distinct().map(name -> OrganisationName.of(List.of(name))).toList();
    }

    private static List<NamedPerson> people(Stream<String> names) {
        return names.flatMap(cell -> PeopleCell.names(cell).stream())
                .distinct()
                .map(NamedPerson::of)
                .toList();
    }
}
