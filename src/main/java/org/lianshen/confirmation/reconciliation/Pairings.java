package org.lianshen.confirmation.reconciliation;

import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lianshen.confirmation.entry.AgencyMessage;
import org.lianshen.confirmation.entry.AgencyMessageRepository;
import org.lianshen.programme.Deadlines;
import org.lianshen.programme.Direction;
import org.lianshen.proposal.Proposal;
import org.lianshen.proposal.ProposalNumber;
import org.lianshen.proposal.ProposalStatus;
import org.lianshen.proposal.Proposals;
import org.springframework.stereotype.Component;

/**
 * Lays the two sides' lists of a direction beside each other; three questions to the database, however long they are.
 */
@Component
class Pairings {

    private final AgencyMessageRepository messages;
    private final SettlementRepository settlements;
    private final Proposals proposals;
    private final Deadlines deadlines;
    private final Clock clock;

    Pairings(
            AgencyMessageRepository messages,
            SettlementRepository settlements,
            Proposals proposals,
            Deadlines deadlines,
            Clock clock) {
        this.messages = messages;
        this.settlements = settlements;
        this.proposals = proposals;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** One per submitted proposal, in the order of their numbers; then one per foreign application without one. */
    List<Pairing> of(String agency, Direction direction) {
        Map<ProposalNumber, List<AgencyMessage>> matched = new LinkedHashMap<>();
        Map<String, AgencyMessage> foreignOnly = new LinkedHashMap<>();
        for (var message : messages.of(agency, direction.id())) {
            if (message.number() != null) {
                matched.computeIfAbsent(message.number(), any -> new ArrayList<>())
                        .add(message);
            } else {
                foreignOnly.put(application(message), message);
            }
        }
        var accepted = settlements.accepted(matched.keySet());
        boolean closed = closed(agency, direction);
        var pairings = new ArrayList<Pairing>();
        for (var proposal : proposals.of(direction.id(), EnumSet.complementOf(EnumSet.of(ProposalStatus.DRAFT)))) {
            var entries = matched.get(proposal.number());
            pairings.add(
                    entries == null
                            ? Pairing.ours(proposal, closed)
                            : both(proposal, entries, direction, accepted.getOrDefault(proposal.number(), Set.of())));
        }
        foreignOnly.values().forEach(message -> pairings.add(Pairing.theirs(message)));
        return pairings;
    }

    /** The same judgement as {@link ContentAgreement}'s, with what was accepted at hand. */
    private static Pairing both(
            Proposal proposal, List<AgencyMessage> entries, Direction direction, Set<Difference> accepted) {
        var differences = Comparison.differences(proposal, entries, direction);
        var settled = differences.stream().filter(accepted::contains).toList();
        return Pairing.both(proposal, entries, differences, settled);
    }

    /** Several entries about one application are one row: the last one. */
    private static String application(AgencyMessage message) {
        var reference = message.entry().referenceKey();
        return reference == null ? "entry " + message.id() : "application " + reference;
    }

    private boolean closed(String agency, Direction direction) {
        return deadlines
                .calendar(direction.id())
                .agency(agency)
                .filter(until -> !clock.instant().isBefore(until))
                .isPresent();
    }
}
