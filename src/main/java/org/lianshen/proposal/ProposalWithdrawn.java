package org.lianshen.proposal;

/**
 * The applicant withdrew it; whatever was going on for it stops.
 *
 * @param number the proposal
 * @param call its call
 * @param direction its direction's code
 */
public record ProposalWithdrawn(String number, String call, String direction) {}
