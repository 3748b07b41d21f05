package org.lianshen.expertreview.expert;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianshen.confirmation.matching.OrganisationName;
import org.lianshen.confirmation.matching.PersonName;

/**
 * A declared conflict, ready to be compared.
 *
 * @param conflict as declared
 * @param person the name of a person; null where it is an organisation
 * @param organisation the name of an organisation; null where it is a person
 */
public record DeclaredRelation(
        DeclaredConflict conflict,
        @Nullable PersonName person,
        @Nullable OrganisationName organisation) {

    static DeclaredRelation of(DeclaredConflict conflict) {
        var names = List.of(conflict.name());
        return switch (conflict.kind()) {
            case PERSON -> new DeclaredRelation(conflict, PersonName.of(names), null);
            case ORGANISATION -> new DeclaredRelation(conflict, null, OrganisationName.of(names));
        };
    }
}
