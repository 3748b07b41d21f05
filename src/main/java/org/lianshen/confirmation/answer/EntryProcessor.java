package org.lianshen.confirmation.answer;

import java.util.Collection;
import java.util.List;
import org.lianshen.confirmation.entry.AgencyMessage;
import org.lianshen.confirmation.entry.AgencyMessageRepository;
import org.lianshen.confirmation.entry.Answer;
import org.lianshen.confirmation.entry.EntryEffect;
import org.lianshen.proposal.HistoryEntry;
import org.lianshen.proposal.HistoryRepository;
import org.lianshen.proposal.Proposal;
import org.lianshen.proposal.ProposalNumber;
import org.lianshen.proposal.ProposalStatus;
import org.lianshen.proposal.Proposals;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Acts on matched entries, on each exactly once: what a confirmation does depends on where its proposal stands. */
@Component
public class EntryProcessor {

    private final AgencyMessageRepository messages;
    private final LiaisonDecisionRepository decisions;
    private final CombinedAnswers combinedAnswers;
    private final AgreedContent content;
    private final Proposals proposals;
    private final HistoryRepository history;
    private final ApplicationEventPublisher events;

    EntryProcessor(
            AgencyMessageRepository messages,
            LiaisonDecisionRepository decisions,
            CombinedAnswers combinedAnswers,
            AgreedContent content,
            Proposals proposals,
            HistoryRepository history,
            ApplicationEventPublisher events) {
        this.messages = messages;
        this.decisions = decisions;
        this.combinedAnswers = combinedAnswers;
        this.content = content;
        this.proposals = proposals;
        this.history = history;
        this.events = events;
    }

    /** Acts on an entry, unless somebody already has or it has no proposal. Locks the proposal, then the entry. */
    @Transactional
    public void act(long id) {
        var number = messages.find(id).map(AgencyMessage::number).orElse(null);
        if (number == null) {
            return;
        }
        var proposal = proposals.lock(number);
        var message = messages.lock(id);
        if (message.effect() != null) {
            return;
        }
        var effect = effect(proposal, message);
        messages.handled(id, effect);
        if (effect == EntryEffect.ANSWERED) {
            tellAnswer(proposal, List.of(message.agency()), false);
        } else if (effect.isForPerson()) {
            events.publishEvent(new LateConfirmation(number, id));
        }
    }

    /** Tells a waiting proposal its answer once more, where it has one and somehow still waits. */
    @Transactional
    public void answerAgain(ProposalNumber number) {
        var proposal = proposals.lock(number);
        if (proposal.status() == ProposalStatus.AWAITING_CONFIRMATION) {
            tellAnswer(proposal, combinedAnswers.last(number).keySet(), true);
        }
    }

    private void tellAnswer(Proposal proposal, Collection<String> agencies, boolean again) {
        var number = proposal.number();
        combinedAnswers
                .of(proposal)
                .ifPresentOrElse(
                        standing -> events.publishEvent(
                                new ConfirmationAnswered(number, standing.message(), standing.answer(), again)),
                        () -> spoke(number, agencies));
    }

    /** Where an officer has let the proposal go on without all confirmations, nobody's answer is awaited any more. */
    private void spoke(ProposalNumber number, Collection<String> agencies) {
        if (!decisions.admitted(number)) {
            agencies.forEach(agency -> events.publishEvent(new OneAgencyAnswered(number, agency)));
        }
    }

    private EntryEffect effect(Proposal proposal, AgencyMessage message) {
        return switch (proposal.status()) {
            case DRAFT, SUBMITTED, RECOMMENDED, RETURNED -> EntryEffect.KEPT_EARLY;
            case AWAITING_CONFIRMATION -> EntryEffect.ANSWERED;
            case ELIGIBLE, IN_REVIEW, REVIEWED, ON_NOTICE ->
                differs(proposal, message)
                        ? EntryEffect.CONTRADICTING
                        : afterWait(proposal.number(), message, Answer.CONFIRMED, EntryEffect.CONTRADICTING);
            case VOID -> afterWait(proposal.number(), message, Answer.REJECTED, EntryEffect.LATE);
            case REFUSED -> afterRefusal(proposal.number(), message);
            case FUNDED, DECLINED, WITHDRAWN -> EntryEffect.ENDED;
        };
    }

    /** A confirmation of something else than what was confirmed before, which nobody is asked about yet. */
    private boolean differs(Proposal proposal, AgencyMessage message) {
        return message.answer() == Answer.CONFIRMED
                && content.differs(proposal, message, decisions.undecidedMessage(proposal.number(), message.agency()));
    }

    /** Only a refusal for want of the agency's confirmation can be undone by it. */
    private EntryEffect afterRefusal(ProposalNumber number, AgencyMessage message) {
        return history.lastStep(number)
                .map(HistoryEntry::event)
                .map(cause -> switch (cause) {
                    case AGENCY_REJECTED -> afterWait(number, message, Answer.REJECTED, EntryEffect.CONTRADICTING);
                    case LIAISON_REFUSED -> afterWait(number, message, Answer.REJECTED, EntryEffect.LATE);
                    case CREATED,
                            SUBMITTED,
                            CORRECTED,
                            RECOMMENDED,
                            NOT_RECOMMENDED,
                            RECOMMENDATION_LAPSED,
                            RETURNED,
                            RETURNED_FOR_AGREEMENT,
                            FORMALLY_REFUSED,
                            CORRECTION_LAPSED,
                            FUNDS_INSUFFICIENT,
                            FUNDS_WAIVED,
                            LETTER_VERIFIED,
                            LETTER_REJECTED,
                            EVIDENCE_VERIFIED,
                            EVIDENCE_REJECTED,
                            FORMALLY_PASSED,
                            CONFIRMED,
                            LIAISON_ELIGIBLE,
                            VOID,
                            REINSTATED,
                            EXPERTS_ASSIGNED,
                            REVIEWS_COMPLETE,
                            REVIEW_REOPENED,
                            ON_NOTICE,
                            BELOW_CUT,
                            DECISION_KEPT,
                            OBJECTION_FILED,
                            OBJECTION_DISMISSED,
                            OBJECTION_UPHELD,
                            FUNDED,
                            DECLINED,
                            WITHDRAWN -> EntryEffect.ENDED;
                })
                .orElse(EntryEffect.ENDED);
    }

    /** The word is compared with the agency's last one that still waits for a person, else with what was decided. */
    private EntryEffect afterWait(
            ProposalNumber number, AgencyMessage message, Answer decided, EntryEffect whenDifferent) {
        var known = decisions.undecided(number, message.agency()).orElse(decided);
        return message.answer() == known ? EntryEffect.REPEATED : whenDifferent;
    }
}
