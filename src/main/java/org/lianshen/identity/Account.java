package org.lianshen.identity;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who can log in.
 *
 * @param id the name to log in with
 * @param name how people call them
 * @param email where letters go; empty where none is known
 * @param roles what they are for
 * @param organisation the applicants' organisation, for applicants
 * @param agency the foreign agency's id, for agencies
 * @param recommender the recommending organisation's id, for recommenders
 */
public record Account(
        String id,
        String name,
        String email,
        Set<Role> roles,
        @Nullable String organisation,
        @Nullable String agency,
        @Nullable String recommender) {

    /** Copies the roles. */
    public Account {
        roles = Set.copyOf(roles);
    }

    /** Where letters to it go. */
    public Contact contact() {
        return new Contact(id, name, email);
    }
}
