package org.lianshen.expertreview;

import org.lianshen.programme.DirectionId;

/**
 * Its experts are chosen and the proposal is in review; once per proposal, in the transaction of the assignment.
 *
 * @param number the proposal
 * @param direction which direction of which call
 */
public record ExpertsAssigned(String number, DirectionId direction) {}
