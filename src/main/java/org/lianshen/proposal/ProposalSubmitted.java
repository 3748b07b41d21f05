package org.lianshen.proposal;

/**
 * It was submitted for the first time; its process starts in the same transaction.
 *
 * @param number the proposal
 * @param call its call
 * @param direction its direction's code
 */
public record ProposalSubmitted(String number, String call, String direction) {}
