package org.lianshen.verification;

import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lianshen.language.Blank;
import org.lianshen.language.Text;
import org.lianshen.problem.Refusal;
import org.lianshen.proposal.Proposal;
import org.lianshen.proposal.ProposalNumber;
import org.lianshen.proposal.Proposals;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** All verifications of partners' funding by their own government; nothing is ever changed. */
@Service
public class FundingEvidence {

    private final FundingVerificationRepository verifications;
    private final Proposals proposals;
    private final Clock clock;

    FundingEvidence(FundingVerificationRepository verifications, Proposals proposals, Clock clock) {
        this.verifications = verifications;
        this.proposals = proposals;
        this.clock = clock;
    }

    /**
     * Keeps what a liaison officer found out.
     *
     * @param number the proposal; its row is locked
     * @param federal whether the evidence shows a federal body's money or commitment
     * @param inField whether it is meant for this field
     * @param accepted whether the proposal goes on: only where both are so
     * @param reason why, at most 4000 characters; needed where it does not
     * @param account the officer's account
     * @throws Refusal where the answers do not fit, or the proposal is not at this stage
     */
    @Transactional
    public void decide(
            ProposalNumber number,
            boolean federal,
            boolean inField,
            boolean accepted,
            @Nullable String reason,
            String account) {
        var proposal = VerificationStage.require(proposals.lock(number));
        if (accepted && !(federal && inField)) {
            throw Refusal.unacceptable("/decision", Text.of("verification.federal-and-in-this-field"));
        }
        if (!accepted && (Blank.is(reason))) {
            throw Refusal.unacceptable("/reason", Text.of("verification.say-why-rejected"));
        }
        verifications.insert(new FundingVerification(
                number,
                proposal.version(),
                body(proposal),
                federal,
                inField,
                accepted,
                Blank.is(reason) ? null : reason.strip(),
                account,
                clock.instant()));
    }

    /** The last verification of that proposal's evidence, if there is one. */
    public Optional<FundingVerification> find(ProposalNumber number) {
        return verifications.last(number);
    }

    private static String body(Proposal proposal) {
        var funding = proposal.content().partnerFunding();
        return funding == null || funding.body() == null ? "—" : funding.body();
    }
}
