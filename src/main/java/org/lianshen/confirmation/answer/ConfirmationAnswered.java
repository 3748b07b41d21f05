package org.lianshen.confirmation.answer;

import org.lianshen.confirmation.entry.Answer;
import org.lianshen.proposal.ProposalNumber;

/**
 * A proposal that waits for the foreign side's confirmation has its answer. Published within the transaction that took
 * the answer, or again by a sweep as long as the proposal still waits.
 *
 * @param number the proposal, whose row is locked
 * @param message id of the inbox entry that brought the answer
 * @param answer what it comes to
 * @param again whether it is only repeated, for a wait that may have missed it
 */
public record ConfirmationAnswered(ProposalNumber number, long message, Answer answer, boolean again) {}
