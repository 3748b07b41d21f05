package org.lianshen.expertreview.event;

import org.lianshen.expertreview.assignment.AssignmentId;
import org.lianshen.proposal.ProposalNumber;

/**
 * A review of a proposal is awaited that was in, or that was not asked for before.
 *
 * @param assignment which
 * @param number of which proposal
 */
public record ReviewReopened(AssignmentId assignment, ProposalNumber number) {}
