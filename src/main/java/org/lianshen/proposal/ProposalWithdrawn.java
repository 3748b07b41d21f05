package org.lianshen.proposal;

import org.lianshen.programme.DirectionId;

/**
 * The applicant withdrew it; whatever was going on for it stops.
 *
 * @param number the proposal
 * @param direction which direction of which call
 */
public record ProposalWithdrawn(ProposalNumber number, DirectionId direction) {}
