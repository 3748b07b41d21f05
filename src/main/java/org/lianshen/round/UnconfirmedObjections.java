package org.lianshen.round;

/**
 * Objections of one direction whose address nobody has confirmed.
 *
 * @param call the call
 * @param direction the direction's code
 * @param waiting how many may still be confirmed
 * @param lapsed how many have lapsed lately
 */
public record UnconfirmedObjections(String call, String direction, int waiting, int lapsed) {}
