package org.lianshen.confirmation.entry;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lianshen.programme.DirectionId;
import org.lianshen.proposal.ProposalNumber;

/**
 * One entry in the inbox.
 *
 * @param id our id; a greater one came later
 * @param agency who sent it
 * @param call the call it is about
 * @param entry what it says
 * @param receivedAt when it came
 * @param matchState whether it has found its proposal; null until that was tried
 * @param number the proposal, if it has
 * @param effect what it did; null until it was acted on
 */
public record AgencyMessage(
        long id,
        String agency,
        String call,
        ForeignEntry entry,
        Instant receivedAt,
        @Nullable MatchState matchState,
        @Nullable ProposalNumber number,
        @Nullable EntryEffect effect) {

    /** Which direction of which call it is about. */
    public DirectionId direction() {
        return new DirectionId(call, entry.direction());
    }

    /** What it comes to for the proposal. */
    public Answer answer() {
        return entry.decision().answer();
    }
}
