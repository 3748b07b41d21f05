package org.lianshen.notification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lianshen.proposal.ProposalNumber;

/**
 * A letter as it is written, before it is tried to be sent.
 *
 * @param kind what it tells
 * @param number the proposal or round it is about, or null
 * @param recipient who gets it, with an address that letters can go to, or none
 * @param wording its text
 * @param messageId its Message-ID, with angle brackets
 * @param dedupe what two letters for one cause share
 * @param state whether it waits, or has nowhere to go
 * @param at when it was written
 * @param error what is wrong with the address, or null
 */
record WrittenLetter(
        LetterKind kind,
        @Nullable ProposalNumber number,
        Recipient recipient,
        LetterText wording,
        String messageId,
        String dedupe,
        LetterState state,
        Instant at,
        @Nullable String error) {}
