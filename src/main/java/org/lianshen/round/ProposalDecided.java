package org.lianshen.round;

import org.lianshen.programme.DirectionId;
import org.lianshen.proposal.ProposalNumber;

/**
 * A proposal's round ended with this decision for it.
 *
 * @param number the proposal
 * @param direction which direction of which call
 * @param decision funded or declined
 */
public record ProposalDecided(ProposalNumber number, DirectionId direction, Decision decision) {}
