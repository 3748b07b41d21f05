package org.lianshen.confirmation.pairing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.lianshen.confirmation.entry.AgencyMessage;
import org.lianshen.confirmation.entry.AgencyMessageRepository;
import org.lianshen.database.TransactionLocks;
import org.lianshen.programme.DirectionId;
import org.lianshen.proposal.Proposal;
import org.lianshen.proposal.ProposalNumber;
import org.lianshen.proposal.Reference;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives entries their proposals. An entry and a proposal that arrive at the same moment must not miss each other: both
 * pass the same lock of their direction, arriving entries alone, arriving proposals together; and proposals that an
 * entry may be about go one after the other, so that no two win the same entry unseen. Locks are always taken in the
 * order proposal, direction, entry.
 */
@Component
public class Matching {

    private final TransactionLocks locks;
    private final AgencyMessageRepository messages;
    private final MatchRepository register;
    private final List<Matcher> matchers;
    private final LikenessMatcher likeness;
    private final MatchResults results;

    Matching(
            TransactionLocks locks,
            AgencyMessageRepository messages,
            MatchRepository register,
            List<Matcher> matchers,
            LikenessMatcher likeness,
            MatchResults results) {
        this.locks = locks;
        this.messages = messages;
        this.register = register;
        this.matchers = List.copyOf(matchers);
        this.likeness = likeness;
        this.results = results;
    }

    /**
     * Matches entries of one direction that have just arrived, together with those that a person would look at.
     *
     * @return ids of the entries that found a proposal, oldest first
     */
    @Transactional
    public List<Long> entriesArrived(DirectionId direction, Collection<Long> entries) {
        alone(direction);
        return ids(match(direction, messages.lockConcerned(direction, entries), new HashSet<>(entries)));
    }

    /**
     * Matches the entries of a direction that wait for a proposal, after one has arrived or changed.
     *
     * @param proposal the proposal, whose row is locked
     * @return ids of the entries that found that very proposal, oldest first
     */
    @Transactional
    public List<Long> proposalArrived(Proposal proposal) {
        var direction = proposal.direction();
        locks.together("matching/" + place(direction));
        if (!concerned(proposal, messages.waiting(direction))) {
            return List.of();
        }
        locks.alone("arriving/" + place(direction));
        var waiting = messages.lockWaiting(direction);
        return ids(match(direction, waiting, Set.copyOf(ids(waiting))).stream()
                .filter(message -> proposal.number().equals(message.number()))
                .toList());
    }

    /** Lets nobody else match anything of the direction until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void alone(DirectionId direction) {
        locks.alone("matching/" + place(direction));
    }

    /**
     * Looks again at what a person would look at, after one of these entries was decided on; those that found theirs.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<AgencyMessage> again(DirectionId direction) {
        var waiting = messages.lockConcerned(direction, List.of());
        return match(direction, waiting, Set.copyOf(ids(waiting)));
    }

    private boolean concerned(Proposal proposal, List<AgencyMessage> waiting) {
        if (waiting.isEmpty()) {
            return false;
        }
        var submission = proposal.content().foreignSubmission();
        var declared = submission == null ? null : Reference.key(submission.reference());
        var given = Reference.key(proposal.content().confirmationNumber());
        return waiting.stream()
                        .map(message -> message.entry().referenceKey())
                        .filter(Objects::nonNull)
                        .anyMatch(
                                reference -> reference.equals(proposal.number().value())
                                        || reference.equals(declared)
                                        || reference.equals(given))
                || register.concerns(ids(waiting), List.of(proposal.number()))
                || likeness.plausible(proposal, waiting);
    }

    /**
     * Tries one way after the other. Older entries are weighed anew only where a new one has to be weighed as well, or
     * something they might be about has gone.
     */
    private List<AgencyMessage> match(DirectionId direction, List<AgencyMessage> waiting, Set<Long> fresh) {
        var open = new ArrayList<>(waiting);
        var found = new ArrayList<Long>();
        var gone = new HashSet<ProposalNumber>();
        for (var matcher : matchers) {
            if (open.isEmpty() || !matcher.worthTrying(open, fresh, gone)) {
                continue;
            }
            var matches = matcher.match(direction, open);
            var kept = new LinkedHashMap<AgencyMessage, Match>();
            for (var message : open) {
                var match = matches.get(message.id());
                if (match == null) {
                    continue;
                }
                kept.put(message, match);
                if (match.number() != null) {
                    found.add(message.id());
                    gone.add(match.number());
                }
            }
            results.keep(kept);
            open.removeAll(kept.keySet());
        }
        return messages.find(found);
    }

    private static List<Long> ids(List<AgencyMessage> messages) {
        return messages.stream().map(AgencyMessage::id).collect(Collectors.toList());
    }

    private static String place(DirectionId direction) {
        return direction.call() + "/" + direction.code();
    }
}
