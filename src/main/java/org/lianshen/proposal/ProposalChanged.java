package org.lianshen.proposal;

import org.lianshen.programme.DirectionId;

/**
 * Its content changed in a way that may matter to a foreign entry waiting for its match.
 *
 * @param number the proposal
 * @param direction which direction of which call
 */
public record ProposalChanged(ProposalNumber number, DirectionId direction) {}
