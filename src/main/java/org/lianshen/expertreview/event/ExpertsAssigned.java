package org.lianshen.expertreview.event;

import org.lianshen.programme.DirectionId;
import org.lianshen.proposal.ProposalNumber;

/**
 * Its experts are chosen and the proposal is in review; once per proposal, in the transaction of the assignment.
 *
 * @param number the proposal
 * @param direction which direction of which call
 */
public record ExpertsAssigned(ProposalNumber number, DirectionId direction) {}
