package org.lianshen.verification;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lianshen.language.Blank;
import org.lianshen.language.Text;
import org.lianshen.problem.Refusal;
import org.lianshen.programme.Catalogue;
import org.lianshen.programme.Direction;
import org.lianshen.programme.word.MatchingScope;
import org.lianshen.programme.word.Side;
import org.lianshen.proposal.Cause;
import org.lianshen.proposal.Proposal;
import org.lianshen.proposal.ProposalLife;
import org.lianshen.proposal.ProposalNumber;
import org.lianshen.proposal.Proposals;
import org.lianshen.proposal.content.LocalizedName;
import org.lianshen.proposal.content.Participant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** All verifications of matching funds. */
@Service
public class Verifications {

    private final Proposals proposals;
    private final Catalogue catalogue;
    private final FundsVerificationRepository records;
    private final ProposalLife life;
    private final Clock clock;

    Verifications(
            Proposals proposals,
            Catalogue catalogue,
            FundsVerificationRepository records,
            ProposalLife life,
            Clock clock) {
        this.life = life;
        this.proposals = proposals;
        this.catalogue = catalogue;
        this.records = records;
        this.clock = clock;
    }

    /**
     * Whether matching funds must be verified: the direction asks for them, an enterprise takes part that it means, and
     * they were not verified before for the same enterprises and amounts. A proposal that is corrected for another
     * reason is not verified twice.
     *
     * @throws Refusal where there is no such proposal
     */
    public boolean toVerify(ProposalNumber number) {
        var enterprises = enterprises(number);
        return !enterprises.isEmpty() && !records.verified(number, enterprises);
    }

    /**
     * Whether the officer may let an insufficient enterprise through with a reason, because the guideline says 原则上.
     *
     * @throws Refusal where there is no such proposal
     */
    public boolean waivable(ProposalNumber number) {
        return direction(proposals.find(number).orElseThrow(Refusal::notFound))
                .matchingFunds()
                .waivable();
    }

    /**
     * The enterprises whose own funding must be verified, in the order of the proposal: none, the Chinese ones, or
     * those of both sides, as the direction has it.
     *
     * @throws Refusal where there is no such proposal
     */
    public List<Enterprise> enterprises(ProposalNumber number) {
        return enterprises(proposals.find(number).orElseThrow(Refusal::notFound));
    }

    /** The last verification of that proposal, if there is one. */
    public Optional<FundsVerification> find(ProposalNumber number) {
        return records.last(number);
    }

    /**
     * Keeps what a finance officer decided; the process moves the proposal.
     *
     * @param number the proposal; its row is locked
     * @param verdicts one per enterprise of {@link #enterprises}
     * @param decision whether the proposal goes on; verified although an enterprise is insufficient only where the
     *     direction may be waived, and with a reason
     * @param reason at most 4000 characters; needed for insufficient and for a waiver
     * @param account the officer's account
     * @throws Refusal where the answers do not fit, or the proposal is not at this stage
     */
    @Transactional
    public void decide(
            ProposalNumber number,
            List<EnterpriseVerdict> verdicts,
            Verdict decision,
            @Nullable String reason,
            String account) {
        var proposal = VerificationStage.require(proposals.lock(number));
        var enterprises = enterprises(proposal);
        var why = Blank.is(reason) ? null : reason.strip();
        VerdictChecks.require(
                enterprises,
                verdicts,
                decision,
                why,
                direction(proposal).matchingFunds().waivable());
        boolean waived = decision == Verdict.VERIFIED
                && verdicts.stream().anyMatch(verdict -> verdict.verdict() == Verdict.INSUFFICIENT);
        records.insert(
                new FundsVerification(
                        number, proposal.version(), verdicts, decision, waived, why, account, clock.instant()),
                enterprises);
        if (waived && why != null) {
            life.note(number, Cause.FUNDS_WAIVED, new Text(why, why));
        }
    }

    private List<Enterprise> enterprises(Proposal proposal) {
        var scope = direction(proposal).matchingFunds().scope();
        return proposal.content().participants().stream()
                .filter(Participant::enterprise)
                .filter(participant -> scope == MatchingScope.ALL
                        || (scope == MatchingScope.CHINESE && participant.side() == Side.CHINESE))
                .map(Verifications::enterprise)
                .toList();
    }

    private static Enterprise enterprise(Participant participant) {
        var id = Objects.requireNonNull(participant.id(), "a submitted participant has an id");
        LocalizedName name = participant.name();
        return new Enterprise(
                id, name == null ? new Text(id, id) : name.text(), participant.received(), participant.brought());
    }

    private Direction direction(Proposal proposal) {
        return catalogue
                .direction(proposal.direction())
                .orElseThrow(() -> new IllegalStateException("No direction for " + proposal.number()));
    }
}
