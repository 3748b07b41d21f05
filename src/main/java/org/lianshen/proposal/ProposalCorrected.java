package org.lianshen.proposal;

/**
 * A returned proposal was submitted again.
 *
 * @param number the proposal
 * @param call its call
 * @param direction its direction's code
 */
public record ProposalCorrected(String number, String call, String direction) {}
