package org.lianshen.confirmation.pairing;

import static org.lianshen.proposal.ProposalStatus.DECLINED;
import static org.lianshen.proposal.ProposalStatus.ELIGIBLE;
import static org.lianshen.proposal.ProposalStatus.FUNDED;
import static org.lianshen.proposal.ProposalStatus.IN_REVIEW;
import static org.lianshen.proposal.ProposalStatus.ON_NOTICE;
import static org.lianshen.proposal.ProposalStatus.REVIEWED;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lianshen.confirmation.answer.EntryProcessor;
import org.lianshen.confirmation.answer.LiaisonDecisionRepository;
import org.lianshen.confirmation.answer.LiaisonReason;
import org.lianshen.confirmation.answer.OneAgencyAnswered;
import org.lianshen.confirmation.entry.AgencyMessage;
import org.lianshen.confirmation.entry.AgencyMessageRepository;
import org.lianshen.language.Text;
import org.lianshen.problem.Refusal;
import org.lianshen.programme.Direction;
import org.lianshen.proposal.Proposal;
import org.lianshen.proposal.ProposalNumber;
import org.lianshen.proposal.ProposalStatus;
import org.lianshen.proposal.Proposals;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a proposal and an agency's entries apart that were matched by mistake. */
@Service
public class Separations {

    private static final Set<ProposalStatus> ON_ITS_STRENGTH =
            EnumSet.of(ELIGIBLE, IN_REVIEW, REVIEWED, ON_NOTICE, FUNDED, DECLINED);

    private final Proposals proposals;
    private final AgencyMessageRepository messages;
    private final MatchRepository register;
    private final Matching matching;
    private final EntryProcessor processor;
    private final LiaisonDecisionRepository decisions;
    private final ApplicationEventPublisher events;

    Separations(
            Proposals proposals,
            AgencyMessageRepository messages,
            MatchRepository register,
            Matching matching,
            EntryProcessor processor,
            LiaisonDecisionRepository decisions,
            ApplicationEventPublisher events) {
        this.proposals = proposals;
        this.messages = messages;
        this.register = register;
        this.matching = matching;
        this.processor = processor;
        this.decisions = decisions;
        this.events = events;
    }

    /**
     * Takes the agency's entries away from a proposal. Both sides are free again: the entries, and later ones of the
     * same application, are never matched with that proposal by themselves any more, but may find another; the proposal
     * may be found by others, and goes back to waiting for the agency's answer where it has not gone on.
     *
     * @param agency whose entries; its id
     * @param direction of which direction
     * @param number the proposal; the proposal, the direction and the entries are locked in this order
     * @param reason why, at most 4000 characters
     * @param account the officer's account
     * @throws Refusal where the reason is missing, nothing is matched, a late answer still waits for a decision, or the
     *     proposal has gone on by the strength of the confirmation
     */
    @Transactional
    public void separate(
            String agency, Direction direction, ProposalNumber number, @Nullable String reason, String account) {
        var why = LiaisonReason.require(reason);
        var proposal = proposals
                .find(number)
                .filter(found -> found.direction().equals(direction.id()))
                .map(found -> proposals.lock(number))
                .orElseThrow(Refusal::notFound);
        matching.alone(proposal.direction());
        var entries = messages.of(number).stream()
                .filter(entry -> entry.agency().equals(agency))
                .map(entry -> messages.lock(entry.id()))
                .toList();
        requireSeparable(proposal, entries);
        entries.forEach(entry -> {
            register.separated(entry.id(), number, why, account);
            messages.released(entry.id());
        });
        findOthers(proposal);
        if (proposal.status() == ProposalStatus.AWAITING_CONFIRMATION) {
            events.publishEvent(new OneAgencyAnswered(number, agency));
        }
    }

    private void findOthers(Proposal proposal) {
        var found = new ArrayList<Long>();
        matching.again(proposal.direction()).forEach(entry -> found.add(entry.id()));
        found.addAll(matching.proposalArrived(proposal));
        found.forEach(processor::act);
    }

    private void requireSeparable(Proposal proposal, List<AgencyMessage> entries) {
        if (entries.isEmpty()) {
            throw Refusal.overtaken("not-matched", Text.of("confirmation.not-matched", proposal.number()));
        }
        if (ON_ITS_STRENGTH.contains(proposal.status())) {
            throw Refusal.conflict(
                    "confirmed-already",
                    Text.of(
                            "confirmation.confirmed-already",
                            proposal.number(),
                            proposal.status().label()));
        }
        boolean waitsForDecision = entries.stream()
                .anyMatch(entry ->
                        entry.effect() != null && entry.effect().isForPerson() && !decisions.decided(entry.id()));
        if (waitsForDecision) {
            throw Refusal.conflict("late-undecided", Text.of("confirmation.late-undecided", proposal.number()));
        }
    }
}
