package org.lianshen.programme;

/**
 * Experts of the pool mark their conflicts and wishes before the assignment.
 *
 * @param days working days they have for it
 * @param blinding what they are told of the proposals
 */
public record SelfCheck(int days, ApplicantBlinding blinding) {}
