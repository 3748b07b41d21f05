package org.lianshen.verification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lianshen.proposal.ProposalNumber;

/**
 * What a liaison officer found out about the partner's funding by its government (2.6(1)).
 *
 * @param number the proposal
 * @param version version of the content it was made on
 * @param body the funding body, as the proposal named it
 * @param federal whether it is a federal body's money, or its commitment
 * @param inField whether it is meant for this field
 * @param accepted whether the proposal may go on
 * @param reason why; always there where it may not
 * @param decidedBy the officer's account
 * @param decidedAt when
 */
public record FundingVerification(
        ProposalNumber number,
        long version,
        String body,
        boolean federal,
        boolean inField,
        boolean accepted,
        @Nullable String reason,
        String decidedBy,
        Instant decidedAt) {}
