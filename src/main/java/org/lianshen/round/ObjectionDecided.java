package org.lianshen.round;

/**
 * An objection is decided.
 *
 * @param id the objection's id
 * @param call the call
 * @param direction the direction's code
 * @param number the proposal
 * @param state upheld or dismissed
 */
public record ObjectionDecided(String id, String call, String direction, String number, Objection.State state) {}
