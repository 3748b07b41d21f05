package org.lianshen.expertreview.event;

import org.lianshen.expertreview.assignment.AssignmentId;
import org.lianshen.proposal.ProposalNumber;

/**
 * An open review has become pointless, because its proposal left the review.
 *
 * @param assignment the assignment's id
 * @param number the proposal
 * @param expert the expert's id
 */
public record ReviewWithdrawn(AssignmentId assignment, ProposalNumber number, String expert) {}
