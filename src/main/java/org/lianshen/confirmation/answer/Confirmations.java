package org.lianshen.confirmation.answer;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lianshen.confirmation.entry.AgencyMessage;
import org.lianshen.confirmation.entry.AgencyMessageRepository;
import org.lianshen.confirmation.entry.Answer;
import org.lianshen.language.Text;
import org.lianshen.problem.Refusal;
import org.lianshen.proposal.Proposal;
import org.lianshen.proposal.ProposalNumber;
import org.lianshen.proposal.ProposalStatus;
import org.lianshen.proposal.Proposals;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the foreign agencies have said about our proposals, and what liaison officers make of it. */
@Service
public class Confirmations {

    private static final Set<ProposalStatus> UNDER_WAY = EnumSet.of(
            ProposalStatus.ELIGIBLE, ProposalStatus.IN_REVIEW, ProposalStatus.REVIEWED, ProposalStatus.ON_NOTICE);
    private static final Set<ProposalStatus> STOPPED = EnumSet.of(ProposalStatus.VOID, ProposalStatus.REFUSED);

    private final Proposals proposals;
    private final CombinedAnswers combinedAnswers;
    private final AgencyMessageRepository messages;
    private final LiaisonDecisionRepository decisions;
    private final AgreedContent content;

    Confirmations(
            Proposals proposals,
            CombinedAnswers combinedAnswers,
            AgencyMessageRepository messages,
            LiaisonDecisionRepository decisions,
            AgreedContent content) {
        this.proposals = proposals;
        this.combinedAnswers = combinedAnswers;
        this.messages = messages;
        this.decisions = decisions;
        this.content = content;
    }

    /**
     * Where the foreign side stands on a proposal: empty until every agency whose word is needed has confirmed, or one
     * has rejected. Of contradicting words of one agency the later counts. To be asked when the wait is reached, with
     * the proposal's row locked.
     *
     * @throws Refusal where there is no such proposal
     */
    public Optional<Answer> standing(ProposalNumber number) {
        return combinedAnswers
                .of(proposals.find(number).orElseThrow(Refusal::notFound))
                .map(CombinedAnswer::answer);
    }

    /**
     * What each agency said last about a proposal, of what counts, by the agency's id; silent ones are absent.
     *
     * @param number the proposal
     */
    public Map<String, AgencyMessage> heard(ProposalNumber number) {
        return combinedAnswers.last(number);
    }

    /** The reason a liaison officer gave for the latest decision about a proposal. */
    public Optional<String> reason(ProposalNumber number) {
        return decisions.reason(number);
    }

    /** Why a liaison officer let an agency's rejection count that came after the wait; empty where none did. */
    public Optional<String> rejectedBecause(ProposalNumber number) {
        return decisions.rejectedBecause(number);
    }

    /** The inbox entry of that id, as late confirmations name it. */
    public Optional<AgencyMessage> message(long id) {
        return messages.find(id);
    }

    /**
     * Keeps what a liaison officer decided on a proposal whose confirmation is missing; the process moves the proposal.
     *
     * @param number the proposal; its row is locked
     * @param decision what was decided
     * @param reason why, at most 4000 characters
     * @param account the officer's account
     * @throws Refusal where the reason is missing or the proposal does not wait for a confirmation
     */
    @Transactional
    public void decideMissing(
            ProposalNumber number, MissingDecision decision, @Nullable String reason, String account) {
        var proposal = proposals.lock(number);
        var why = LiaisonReason.require(reason);
        if (proposal.status() != ProposalStatus.AWAITING_CONFIRMATION) {
            throw Refusal.overtaken(
                    "wrong-status",
                    Text.of(
                            "confirmation.wrong-status",
                            number,
                            proposal.status().label()));
        }
        decisions.insert(number, null, decision.word(), why, account);
    }

    /**
     * Keeps what a liaison officer decided on a late or contradicting confirmation.
     *
     * @param message id of the inbox entry; its proposal's row is locked
     * @param decision what was decided
     * @param reason why, at most 4000 characters
     * @param account the officer's account
     * @return what the process has to do now
     * @throws Refusal where the reason is missing, it was decided before, or the proposal has moved on so far that it
     *     can only be kept
     */
    @Transactional
    public LateOutcome decideLate(long message, LateDecision decision, @Nullable String reason, String account) {
        var entry = messages.find(message).orElseThrow(Refusal::notFound);
        var proposal = Optional.ofNullable(entry.number()).map(proposals::lock).orElseThrow(Refusal::notFound);
        var why = LiaisonReason.require(reason);
        requireUndecided(messages.lock(message));
        var outcome = decision == LateDecision.KEEP ? LateOutcome.KEEP : changed(proposal, entry.answer());
        decisions.insert(proposal.number(), message, decision.word(), why, account);
        content.accept(proposal, entry, why, account);
        return outcome;
    }

    private void requireUndecided(AgencyMessage entry) {
        var effect = entry.effect();
        if (effect == null || !effect.isForPerson() || decisions.decided(entry.id())) {
            throw Refusal.overtaken("already-decided", Text.of("confirmation.confirmation-decided-already"));
        }
    }

    private static LateOutcome changed(Proposal proposal, Answer answer) {
        var outcome = answer == Answer.CONFIRMED ? LateOutcome.REINSTATE : LateOutcome.REFUSE;
        var from = outcome == LateOutcome.REINSTATE ? STOPPED : UNDER_WAY;
        if (!from.contains(proposal.status())) {
            throw Refusal.overtaken(
                    "too-late-to-change",
                    Text.of(
                            "confirmation.too-late-to-change",
                            proposal.number(),
                            proposal.status().label()));
        }
        return outcome;
    }
}
