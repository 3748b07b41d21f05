package org.lianshen.notification;

import org.jspecify.annotations.Nullable;
import org.lianshen.proposal.ProposalNumber;

/**
 * A letter cannot be delivered: no mail server takes it, or one has brought it back. Published within the transaction
 * that notes it.
 *
 * @param letter its id
 * @param number the proposal or round it is about, or null
 */
public record LetterUndeliverable(long letter, @Nullable ProposalNumber number) {}
