package org.lianshen.verification;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianshen.proposal.ProposalNumber;

/**
 * A finance officer's decision on the matching funds of a proposal (配套出资核实).
 *
 * @param number the proposal
 * @param version version of the content it was made on
 * @param verdicts one per enterprise
 * @param decision whether the proposal may go on
 * @param waived whether it goes on although an enterprise's funding is insufficient (原则上)
 * @param reason why; always there where it is insufficient or waived
 * @param decidedBy the officer's account
 * @param decidedAt when
 */
public record FundsVerification(
        ProposalNumber number,
        long version,
        List<EnterpriseVerdict> verdicts,
        Verdict decision,
        boolean waived,
        @Nullable String reason,
        String decidedBy,
        Instant decidedAt) {

    /** Keeps its own copy of the list. */
    public FundsVerification {
        verdicts = List.copyOf(verdicts);
    }
}
