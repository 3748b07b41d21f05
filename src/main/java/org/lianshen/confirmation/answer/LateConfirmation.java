package org.lianshen.confirmation.answer;

import org.lianshen.proposal.ProposalNumber;

/**
 * An agency's word came when the wait was over, and would change what was decided: a liaison officer has to decide.
 *
 * @param number the proposal, whose row is locked
 * @param message id of the inbox entry
 */
public record LateConfirmation(ProposalNumber number, long message) {}
