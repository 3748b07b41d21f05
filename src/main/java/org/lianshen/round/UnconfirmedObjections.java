package org.lianshen.round;

import org.lianshen.programme.DirectionId;

/**
 * Objections of one direction whose address nobody has confirmed.
 *
 * @param direction which direction of which call
 * @param waiting how many may still be confirmed
 * @param lapsed how many have lapsed lately
 */
public record UnconfirmedObjections(DirectionId direction, int waiting, int lapsed) {}
