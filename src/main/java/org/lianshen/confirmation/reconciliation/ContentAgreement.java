package org.lianshen.confirmation.reconciliation;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lianshen.confirmation.answer.AgreedContent;
import org.lianshen.confirmation.answer.CombinedAnswers;
import org.lianshen.confirmation.answer.LiaisonReason;
import org.lianshen.confirmation.entry.AgencyMessage;
import org.lianshen.confirmation.entry.AgencyMessageRepository;
import org.lianshen.confirmation.entry.Answer;
import org.lianshen.language.Text;
import org.lianshen.problem.Refusal;
import org.lianshen.programme.Catalogue;
import org.lianshen.programme.Direction;
import org.lianshen.proposal.Proposal;
import org.lianshen.proposal.ProposalNumber;
import org.lianshen.proposal.Proposals;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether the two sides' applications agree in content (1.4(5); good practice everywhere): title, lead organisations,
 * principal investigators, duration. What a liaison officer has accepted counts as agreed.
 */
@Service
public class ContentAgreement implements AgreedContent {

    private final Proposals proposals;
    private final AgencyMessageRepository messages;
    private final CombinedAnswers combinedAnswers;
    private final Catalogue catalogue;
    private final SettlementRepository settlements;

    ContentAgreement(
            Proposals proposals,
            AgencyMessageRepository messages,
            CombinedAnswers combinedAnswers,
            Catalogue catalogue,
            SettlementRepository settlements) {
        this.proposals = proposals;
        this.messages = messages;
        this.combinedAnswers = combinedAnswers;
        this.catalogue = catalogue;
        this.settlements = settlements;
    }

    /**
     * The agencies' entries about a proposal that count and do not agree with it; empty where all is settled.
     *
     * @throws Refusal where there is no such proposal
     */
    public List<Mismatch> mismatches(ProposalNumber number) {
        return mismatches(proposals.find(number).orElseThrow(Refusal::notFound));
    }

    /** The same of one entry, whether it counts or not; empty where it has no proposal. */
    public List<Mismatch> of(long message) {
        return messages.find(message).stream()
                .filter(entry -> entry.number() != null)
                .map(entry -> new Mismatch(
                        message,
                        entry.agency(),
                        unsettled(proposals.find(entry.number()).orElseThrow(), entry)))
                .filter(mismatch -> !mismatch.differences().isEmpty())
                .toList();
    }

    private List<Mismatch> mismatches(Proposal proposal) {
        return combinedAnswers.last(proposal.number()).values().stream()
                .filter(message -> message.answer() == Answer.CONFIRMED)
                .map(message -> new Mismatch(message.id(), message.agency(), unsettled(proposal, message)))
                .filter(mismatch -> !mismatch.differences().isEmpty())
                .toList();
    }

    /** What an entry and those before it say differently from their proposal, and nobody has accepted. */
    private List<Difference> unsettled(Proposal proposal, AgencyMessage message) {
        var entries = messages.of(proposal.number()).stream()
                .filter(entry -> entry.agency().equals(message.agency()) && entry.id() <= message.id())
                .toList();
        var found = Comparison.differences(proposal, entries, direction(proposal));
        if (found.isEmpty()) {
            return found;
        }
        var accepted = settlements.accepted(proposal.number());
        return found.stream()
                .filter(difference -> !accepted.contains(difference))
                .toList();
    }

    @Override
    public boolean differs(Proposal proposal, AgencyMessage message, Optional<Long> asked) {
        var differences = unsettled(proposal, message);
        return !differences.isEmpty()
                && asked.stream()
                        .flatMap(known -> of(known).stream())
                        .noneMatch(known -> known.differences().equals(differences));
    }

    @Override
    public void accept(Proposal proposal, AgencyMessage message, String reason, String account) {
        var open = unsettled(proposal, message);
        if (!open.isEmpty()) {
            settlements.insert(
                    proposal.number(),
                    proposal.version(),
                    new Mismatch(message.id(), message.agency(), open),
                    SettlementDecision.ACCEPT,
                    reason,
                    account);
        }
    }

    private Direction direction(Proposal proposal) {
        return catalogue
                .direction(proposal.direction())
                .orElseThrow(() -> new IllegalStateException("No direction for " + proposal.number()));
    }

    /** The reason of the latest settlement of a proposal. */
    public @Nullable String reason(ProposalNumber number) {
        return settlements.reason(number).orElse(null);
    }

    /** Why a liaison officer accepted what differs; empty where nobody had to, or the proposal was returned instead. */
    public Optional<String> acceptedBecause(ProposalNumber number) {
        return settlements.acceptedBecause(number);
    }

    /**
     * Keeps what a liaison officer decided on all open differences of a proposal; the process moves the proposal.
     *
     * @param number the proposal; its row is locked
     * @param decision what was decided
     * @param reason why, at most 4000 characters
     * @param account the officer's account
     * @throws Refusal where the reason is missing or nothing differs any more
     */
    @Transactional
    public void settle(ProposalNumber number, SettlementDecision decision, @Nullable String reason, String account) {
        var proposal = proposals.lock(number);
        var why = LiaisonReason.require(reason);
        var open = mismatches(proposal);
        if (open.isEmpty()) {
            throw Refusal.conflict("nothing-to-settle", Text.of("confirmation.nothing-to-settle"));
        }
        open.forEach(mismatch -> settlements.insert(number, proposal.version(), mismatch, decision, why, account));
    }
}
