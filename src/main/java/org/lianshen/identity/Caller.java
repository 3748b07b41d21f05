package org.lianshen.identity;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who is asking right now.
 *
 * @param account the account's id
 * @param roles what they are for
 * @param organisation the applicants' organisation, or null
 * @param agency the agency's id, or null
 * @param recommender the recommending organisation's id, or null
 */
public record Caller(
        String account,
        Set<Role> roles,
        @Nullable String organisation,
        @Nullable String agency,
        @Nullable String recommender) {

    /** Whether they have the role. */
    public boolean has(Role role) {
        return roles.contains(role);
    }

    /** Whether they have something to do in Tasklist. */
    public boolean isInsider() {
        return roles.stream().anyMatch(Role::isInsider);
    }

    /** Whether they work for the programme itself. */
    public boolean isStaff() {
        return roles.stream().anyMatch(Role::isStaff);
    }

    /** Whether it is their duty to watch how proposals get on. */
    public boolean isMonitor() {
        return roles.stream().anyMatch(Role::isMonitor);
    }
}
