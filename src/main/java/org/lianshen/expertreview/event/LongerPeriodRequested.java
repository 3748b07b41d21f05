package org.lianshen.expertreview.event;

import org.lianshen.expertreview.assignment.AssignmentId;
import org.lianshen.proposal.ProposalNumber;

/**
 * An expert asks for a longer period.
 *
 * @param assignment for which review
 * @param number of which proposal
 */
public record LongerPeriodRequested(AssignmentId assignment, ProposalNumber number) {}
