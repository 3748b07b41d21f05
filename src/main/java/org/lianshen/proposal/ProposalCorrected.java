package org.lianshen.proposal;

import org.lianshen.programme.DirectionId;

/**
 * A returned proposal was submitted again.
 *
 * @param number the proposal
 * @param direction which direction of which call
 */
public record ProposalCorrected(ProposalNumber number, DirectionId direction) {}
