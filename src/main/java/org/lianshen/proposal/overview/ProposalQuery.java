package org.lianshen.proposal.overview;

import org.jspecify.annotations.Nullable;

/**
 * Which proposals somebody looks for, and how they are sorted; blank means null.
 *
 * @param call only this call
 * @param direction only this direction
 * @param status only this status, by its word
 * @param text a piece of the number or of a title
 * @param holder whose turn it is: a role's word, {@code me}, or {@code @} and an account
 * @param days in the present state for at least so many days
 * @param sort {@code number}, {@code title}, {@code direction} or {@code since}; by number where null
 * @param descending the last first
 * @param page from 0
 */
public record ProposalQuery(
        @Nullable String call,
        @Nullable String direction,
        @Nullable String status,
        @Nullable String text,
        @Nullable String holder,
        @Nullable Integer days,
        @Nullable String sort,
        boolean descending,
        int page) {

    /** The first of those that match no more than this. */
    public static ProposalQuery all() {
        return new ProposalQuery(null, null, null, null, null, null, null, false, 0);
    }

    /** Makes blank what is empty, and whole what is not. */
    public ProposalQuery {
        call = orNull(call);
        direction = orNull(direction);
        status = orNull(status);
        text = orNull(text);
        holder = orNull(holder);
        sort = orNull(sort);
    }

    private static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
