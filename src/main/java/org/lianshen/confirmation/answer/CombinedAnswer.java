package org.lianshen.confirmation.answer;

import org.lianshen.confirmation.entry.Answer;

/**
 * Where the foreign side stands on a proposal.
 *
 * @param answer what all words that count come to
 * @param message id of the inbox entry that decided it
 */
record CombinedAnswer(Answer answer, long message) {}
