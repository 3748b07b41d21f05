package org.lianshen.round;

/**
 * Somebody objects to a proposal on public notice.
 *
 * @param id the objection's id
 * @param call the call
 * @param direction the direction's code
 * @param number the proposal
 */
public record ObjectionFiled(String id, String call, String direction, String number) {}
