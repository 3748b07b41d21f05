package org.lianshen.confirmation.pairing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lianshen.confirmation.answer.EntryProcessor;
import org.lianshen.confirmation.answer.LiaisonReason;
import org.lianshen.confirmation.entry.AgencyMessage;
import org.lianshen.confirmation.entry.AgencyMessageRepository;
import org.lianshen.confirmation.entry.ApplicationData;
import org.lianshen.confirmation.entry.MatchState;
import org.lianshen.confirmation.entry.MatchWay;
import org.lianshen.language.Text;
import org.lianshen.problem.Refusal;
import org.lianshen.proposal.Proposal;
import org.lianshen.proposal.ProposalNumber;
import org.lianshen.proposal.ProposalStatus;
import org.lianshen.proposal.Proposals;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The entries that may be about several proposals, or about one but not surely, and what liaison officers say. */
@Service
public class Ambiguities {

    private final AgencyMessageRepository messages;
    private final MatchRepository register;
    private final Matching matching;
    private final MatchResults results;
    private final EntryProcessor processor;
    private final Proposals proposals;

    Ambiguities(
            AgencyMessageRepository messages,
            MatchRepository register,
            Matching matching,
            MatchResults results,
            EntryProcessor processor,
            Proposals proposals) {
        this.messages = messages;
        this.register = register;
        this.matching = matching;
        this.results = results;
        this.processor = processor;
        this.proposals = proposals;
    }

    /**
     * An entry beside the proposals it may be about; empty where no person has to look (any more).
     *
     * @param message id of the inbox entry
     */
    @Transactional(readOnly = true)
    public Optional<Ambiguity> find(long message) {
        return messages.find(message)
                .filter(entry -> entry.matchState() == MatchState.AMBIGUOUS)
                .map(this::ambiguity);
    }

    /**
     * Keeps what a liaison officer says about an ambiguous entry, and acts on the entry as on any other that is
     * matched. Further entries about the same application follow.
     *
     * @param message id of the inbox entry; the proposal, the direction and the entry are locked in this order
     * @param number the proposal it is about: a candidate, or any other submitted one of the direction that has no
     *     application of that agency; null where it is about none of those that are there now
     * @param reason why, at most 4000 characters
     * @param account the officer's account
     * @throws Refusal where the reason is missing, no person has to look any more, or the proposal cannot be meant
     */
    @Transactional
    public void decide(long message, @Nullable ProposalNumber number, @Nullable String reason, String account) {
        var entry = messages.find(message).orElseThrow(Refusal::notFound);
        var why = LiaisonReason.require(reason);
        if (number != null) {
            requireMeant(entry, number);
        }
        matching.alone(entry.direction());
        var locked = messages.lock(message);
        requireAmbiguous(locked);
        if (number != null) {
            requireFree(locked, number);
        }
        register.decided(message, number, why, account);
        results.answer(locked, number == null ? Match.NONE : Match.with(number, MatchWay.PERSON));
        var theirs = new ArrayList<>(List.of(message));
        matching.again(entry.direction()).stream()
                .filter(other -> other.number() != null && other.number().equals(number))
                .forEach(other -> theirs.add(other.id()));
        theirs.forEach(processor::act);
    }

    private Ambiguity ambiguity(AgencyMessage entry) {
        var taken = register.taken(entry.agency(), entry.direction());
        var candidates = new ArrayList<Ambiguity.Candidate>();
        for (var evidence : register.candidates(entry.id())) {
            proposals
                    .find(evidence.number())
                    .ifPresent(proposal -> candidates.add(new Ambiguity.Candidate(
                            proposal.number(),
                            proposal.status(),
                            taken.contains(proposal.number().value()),
                            ApplicationData.of(proposal),
                            evidence)));
        }
        return new Ambiguity(entry, ApplicationData.of(entry.entry()), candidates);
    }

    private void requireMeant(AgencyMessage entry, ProposalNumber number) {
        if (proposals
                .find(number)
                .filter(proposal -> proposal.status() == ProposalStatus.WITHDRAWN)
                .isPresent()) {
            throw Refusal.overtaken("proposal-withdrawn", Text.of("confirmation.proposal-withdrawn", number));
        }
        boolean meant = proposals
                .find(number)
                .map(Proposal::number)
                .map(proposals::lock)
                .filter(proposal ->
                        proposal.direction().equals(entry.direction()) && proposal.status() != ProposalStatus.DRAFT)
                .isPresent();
        if (!meant) {
            throw Refusal.overtaken("no-such-candidate", Text.of("confirmation.no-such-candidate", number));
        }
    }

    private void requireFree(AgencyMessage entry, ProposalNumber number) {
        if (register.taken(entry.agency(), entry.direction()).contains(number.value())) {
            throw Refusal.conflict("proposal-taken", Text.of("confirmation.proposal-taken", number));
        }
    }

    private static void requireAmbiguous(AgencyMessage entry) {
        if (entry.matchState() != MatchState.AMBIGUOUS) {
            throw Refusal.overtaken("already-decided", Text.of("confirmation.already-decided"));
        }
    }
}
