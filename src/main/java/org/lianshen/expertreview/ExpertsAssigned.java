package org.lianshen.expertreview;

/**
 * Its experts are chosen and the proposal is in review; once per proposal, in the transaction of the assignment.
 *
 * @param number the proposal
 * @param call its call
 * @param direction its direction's code
 */
public record ExpertsAssigned(String number, String call, String direction) {}
