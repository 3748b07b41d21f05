package org.lianshen.round;

/**
 * A proposal's round ended with this decision for it.
 *
 * @param number the proposal
 * @param call its call
 * @param direction its direction's code
 * @param decision funded or declined
 */
public record ProposalDecided(String number, String call, String direction, Decision decision) {}
