package org.lianshen.confirmation.matching;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An application brought into the forms that are compared. */
record Features(
        String id,
        Title title,
        Organisation chineseOrganisation,
        List<Organisation> foreignOrganisations,
        Person chineseInvestigator,
        Person foreignInvestigator,
        @Nullable Integer durationMonths,
        boolean secondary) {

    static Features of(Application application) {
        return new Features(
                application.id(),
                Title.of(application.title()),
                Organisation.of(application.chineseOrganisation()),
                application.foreignOrganisations().stream()
                        .map(Organisation::of)
                        .filter(organisation -> !organisation.silent())
                        .toList(),
                Person.of(application.chineseInvestigator(), true),
                Person.of(application.foreignInvestigator(), false),
                application.durationMonths(),
                application.secondary());
    }
}
