package org.lianshen.verification;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lianshen.proposal.ProposalNumber;

/**
 * What became of verifying a foreign government's letter of support (1.2(3)).
 *
 * @param number the proposal
 * @param version version of the content it was made on
 * @param contact whom the officer reached; null where nobody was
 * @param reachedOn when
 * @param channel by which way
 * @param answer what they said
 * @param accepted whether the proposal may go on
 * @param reason why; always there unless the contact confirmed
 * @param decidedBy the officer's account
 * @param decidedAt when
 */
public record LetterVerification(
        ProposalNumber number,
        long version,
        @Nullable String contact,
        @Nullable LocalDate reachedOn,
        @Nullable String channel,
        LetterAnswer answer,
        boolean accepted,
        @Nullable String reason,
        String decidedBy,
        Instant decidedAt) {}
