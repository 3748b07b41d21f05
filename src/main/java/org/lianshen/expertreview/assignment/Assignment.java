package org.lianshen.expertreview.assignment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lianshen.programme.DirectionId;
import org.lianshen.proposal.ProposalNumber;

/**
 * One expert's review of one proposal.
 *
 * @param id which it is
 * @param number the proposal
 * @param direction which direction of which call
 * @param expert the expert's id
 * @param state where it stands
 * @param assignedAt when it was assigned
 * @param assignedBy the officer's account
 * @param claimUntil until when the expert should take it up; a reminder goes out then
 * @param reviewUntil until when the review is due
 * @param reason why the expert did not review, in their words, or null
 * @param note why the officer settled the vacant place as they did, or null
 * @param replaces the assignment whose place it took, or null
 */
public record Assignment(
        AssignmentId id,
        ProposalNumber number,
        DirectionId direction,
        String expert,
        AssignmentState state,
        Instant assignedAt,
        String assignedBy,
        Instant claimUntil,
        Instant reviewUntil,
        @Nullable String reason,
        @Nullable String note,
        @Nullable AssignmentId replaces) {

    /** The same, answered. */
    public Assignment answered(AssignmentState now, @Nullable String why) {
        return new Assignment(
                id,
                number,
                direction,
                expert,
                now,
                assignedAt,
                assignedBy,
                claimUntil,
                reviewUntil,
                why,
                note,
                replaces);
    }
}
