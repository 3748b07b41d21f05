package org.lianshen.expertreview;

/**
 * An expert is asked to review, anew or with a new deadline.
 *
 * @param assignment the assignment's id
 * @param number the proposal
 * @param expert the expert's id
 */
public record ExpertInvited(String assignment, String number, String expert) {}
