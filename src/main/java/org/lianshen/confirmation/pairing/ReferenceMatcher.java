package org.lianshen.confirmation.pairing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lianshen.confirmation.entry.AgencyMessage;
import org.lianshen.confirmation.entry.MatchWay;
import org.lianshen.programme.DirectionId;
import org.lianshen.proposal.ProposalNumber;
import org.lianshen.proposal.ProposalStatus;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
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

    private final JdbcClient jdbc;
    private final MatchRegister register;
    private final LikenessMatcher likeness;

    ReferenceMatcher(JdbcClient jdbc, MatchRegister register, LikenessMatcher likeness) {
        this.jdbc = jdbc;
        this.register = register;
        this.likeness = likeness;
    }

    @Override
    public Map<Long, Match> match(DirectionId direction, List<AgencyMessage> entries) {
        var references = entries.stream()
                .map(message -> message.entry().referenceKey())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        var found = references.isEmpty() ? List.<Named>of() : named(direction, references);
        if (found.isEmpty()) {
            return Map.of();
        }
        Map<String, List<Named>> declared = new HashMap<>();
        for (var named : found) {
            named.references()
                    .forEach(reference -> declared.computeIfAbsent(reference, any -> new ArrayList<>())
                            .add(named));
        }
        Set<String> numbers =
                found.stream().map(named -> named.number().value()).collect(Collectors.toSet());
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

    private static List<ProposalNumber> meant(List<Named> declaring, Set<String> refused) {
        var all = declaring.stream()
                .filter(named -> !refused.contains(named.number().value()))
                .toList();
        var living = all.stream().filter(named -> !named.ended()).toList();
        return (living.isEmpty() ? all : living).stream().map(Named::number).toList();
    }

    private Match match(AgencyMessage message, List<ProposalNumber> meant) {
        return meant.size() == 1
                ? Match.with(meant.get(0), MatchWay.REFERENCE)
                : Match.several(likeness.evidence(message, meant));
    }

    private List<Named> named(DirectionId direction, Set<String> references) {
        return jdbc.sql("select number, foreign_reference, confirmation_number, status from proposal"
                        + " where call = :call and direction = :direction and status <> 'draft'"
                        + " and (number = any(:references) or foreign_reference = any(:references)"
                        + " or confirmation_number = any(:references)) order by number")
                .param("call", direction.call())
                .param("direction", direction.code())
                .param("references", references.toArray(String[]::new))
                .query((row, index) -> named(row))
                .list();
    }

    private static Named named(ResultSet row) throws SQLException {
        return new Named(
                new ProposalNumber(row.getString("number")),
                Stream.of(row.getString("foreign_reference"), row.getString("confirmation_number"))
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()),
                ProposalStatus.ofWord(row.getString("status")).orElseThrow().isEnded());
    }

    /** A proposal that is named or declares the reference. */
    private record Named(ProposalNumber number, Set<String> references, boolean ended) {}
}
