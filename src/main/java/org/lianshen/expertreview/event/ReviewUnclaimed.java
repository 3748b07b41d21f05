package org.lianshen.expertreview.event;

import java.time.Instant;
import org.lianshen.expertreview.assignment.AssignmentId;
import org.lianshen.proposal.ProposalNumber;

/**
 * An expert who was asked for a review has not taken it up so far.
 *
 * @param assignment the assignment's id
 * @param number the proposal
 * @param expert the expert's id
 * @param claimUntil until when it should have been
 * @param until until when the review is awaited
 */
public record ReviewUnclaimed(
        AssignmentId assignment, ProposalNumber number, String expert, Instant claimUntil, Instant until) {}
