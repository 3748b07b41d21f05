package org.lianshen.proposal;

/**
 * Its content changed in a way that may matter to a foreign entry waiting for its match.
 *
 * @param number the proposal
 * @param call its call
 * @param direction its direction's code
 */
public record ProposalChanged(String number, String call, String direction) {}
