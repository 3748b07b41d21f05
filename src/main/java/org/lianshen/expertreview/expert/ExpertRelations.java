package org.lianshen.expertreview.expert;

import java.util.List;
import org.lianshen.confirmation.matching.OrganisationName;
import org.lianshen.confirmation.matching.PersonName;

/**
 * An expert's name and relations, ready to be compared.
 *
 * @param name the expert's own name
 * @param organisation whom they work for
 * @param formerOrganisations whom they have worked for lately
 * @param coAuthors whom they have published with lately
 * @param advisors their advisors and students
 */
public record ExpertRelations(
        PersonName name,
        OrganisationName organisation,
        List<OrganisationName> formerOrganisations,
        List<NamedPerson> coAuthors,
        List<NamedPerson> advisors) {

    public static ExpertRelations of(Expert expert) {
        return new ExpertRelations(
                PersonName.of(List.of(expert.name())),
                OrganisationName.of(List.of(expert.organisation())),
                expert.formerOrganisations().stream()
                        .map(name -> OrganisationName.of(List.of(name)))
                        .toList(),
                people(expert.coAuthors()),
                people(expert.advisors()));
    }

    private static List<NamedPerson> people(List<String> names) {
        return names.stream()
                .flatMap(cell -> PeopleCell.names(cell).stream())
                .map(NamedPerson::of)
                .toList();
    }
}
