package org.lianshen.confirmation.answer;

import org.lianshen.proposal.ProposalNumber;

/**
 * One of several agencies has answered, and others are still awaited. Published within the transaction that took the
 * answer, or again by a sweep as long as the proposal still waits.
 *
 * @param number the proposal, whose row is locked
 * @param agency who has answered
 */
public record OneAgencyAnswered(ProposalNumber number, String agency) {}
