package org.lianshen.confirmation.pairing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.lianshen.confirmation.entry.AgencyMessage;
import org.lianshen.confirmation.entry.MatchWay;
import org.lianshen.programme.DirectionId;
import org.lianshen.proposal.DeclaredReferences;
import org.lianshen.proposal.ProposalNumber;
import org.lianshen.proposal.SubmittedProposalRepository;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Matches by the reference: it is our number, or the reference of the foreign application, or the secretariat's
 * confirmation number, that exactly one submitted proposal declares. Of several, one that still lives goes before those
 * that have ended, so that a proposal submitted anew after a withdrawal is found; several that live are for a person.
 * Drafts are nobody's business yet.
 */
@Component
@Order(1)
class ReferenceMatcher implements Matcher {

    private final SubmittedProposalRepository proposals;
    private final MatchRepository register;
    private final LikenessMatcher likeness;

    ReferenceMatcher(SubmittedProposalRepository proposals, MatchRepository register, LikenessMatcher likeness) {
        this.proposals = proposals;
        this.register = register;
        this.likeness = likeness;
    }

    @Override
    public Map<Long, Match> match(DirectionId direction, List<AgencyMessage> entries) {
        var references = entries.stream()
                .map(message -> message.entry().referenceKey())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        var found = proposals.knownBy(direction, references);
        if (found.isEmpty()) {
            return Map.of();
        }
        Map<String, List<DeclaredReferences>> declared = new HashMap<>();
        for (var known : found) {
            known.references()
                    .forEach(reference -> declared.computeIfAbsent(reference, any -> new ArrayList<>())
                            .add(known));
        }
        Set<String> numbers =
                found.stream().map(known -> known.number().value()).collect(Collectors.toSet());
        var refused = register.refused(direction);
        Map<Long, Match> matches = new HashMap<>();
        for (var message : entries) {
            var reference = message.entry().referenceKey();
            if (reference != null
                    && numbers.contains(reference)
                    && !refused.getOrDefault(message.id(), Set.of()).contains(reference)) {
                matches.put(message.id(), Match.with(new ProposalNumber(reference), MatchWay.OUR_NUMBER));
            } else if (reference != null && declared.containsKey(reference)) {
                var meant = meant(declared.get(reference), refused.getOrDefault(message.id(), Set.of()));
                if (!meant.isEmpty()) {
                    matches.put(message.id(), match(message, meant));
                }
            }
        }
        return matches;
    }

    private static List<ProposalNumber> meant(List<DeclaredReferences> declaring, Set<String> refused) {
        var all = declaring.stream()
                .filter(known -> !refused.contains(known.number().value()))
                .toList();
        var living = all.stream().filter(known -> !known.status().isEnded()).toList();
        return (living.isEmpty() ? all : living)
                .stream().map(DeclaredReferences::number).toList();
    }

    private Match match(AgencyMessage message, List<ProposalNumber> meant) {
        return meant.size() == 1
                ? Match.with(meant.get(0), MatchWay.REFERENCE)
                : Match.several(likeness.evidence(message, meant));
    }
}
