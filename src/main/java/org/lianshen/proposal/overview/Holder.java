package org.lianshen.proposal.overview;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lianshen.identity.Role;

/**
 * Whose turn it is with a proposal.
 *
 * @param role what they are for
 * @param account who took the task, where somebody has and the reader may know; else null
 * @param tasks how many tasks of that kind are open, 0 where none is needed to be told
 */
public record Holder(Role role, @Nullable String account, int tasks) {

    /** The role's word, as message files have it below {@code account.}. */
    public String word() {
        return role.name().toLowerCase(Locale.ROOT);
    }
}
