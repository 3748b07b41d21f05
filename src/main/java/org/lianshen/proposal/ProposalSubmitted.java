package org.lianshen.proposal;

import org.lianshen.programme.DirectionId;

/**
 * It was submitted for the first time; its process starts in the same transaction.
 *
 * @param number the proposal
 * @param direction which direction of which call
 */
public record ProposalSubmitted(ProposalNumber number, DirectionId direction) {}
