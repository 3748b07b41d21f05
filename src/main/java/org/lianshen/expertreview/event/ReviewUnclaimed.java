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
 * @param at for when the reminder was planned
 * @param claimUntil until when it should be
 * @param until until when the review is awaited
 */
public record ReviewUnclaimed(
        AssignmentId assignment, ProposalNumber number, String expert, Instant at, Instant claimUntil, Instant until) {}
