package org.lianshen.proposal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lianshen.language.Text;

/**
 * One line of the timeline an applicant may see. It names no person.
 *
 * @param at when
 * @param event what happened
 * @param from where the proposal stood; null for its first line
 * @param to where it stood afterwards
 * @param message the step in words
 * @param reason why, or null
 */
public record HistoryEntry(
        Instant at,
        Cause event,
        @Nullable ProposalStatus from,
        ProposalStatus to,
        Text message,
        @Nullable Text reason) {

    /** Whether the proposal moved, and not only a note was made. */
    public boolean moved() {
        return from != to;
    }
}
