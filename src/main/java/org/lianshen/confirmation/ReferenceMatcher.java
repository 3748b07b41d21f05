package org.lianshen.confirmation;

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
import org.jspecify.annotations.Nullable;
import org.lianshen.proposal.ProposalStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Matches by the reference: it is our number, or the reference of the foreign application, or the secretariat's
 * confirmation number, that exactly one submitted proposal declares. Of several, one that still lives goes before those that have ended, so that a proposal submitted
 * anew after a withdrawal is found. Drafts are nobody's business yet.
 */
@Component
class ReferenceMatcher implements Matcher {

    private final JdbcClient jdbc;

    ReferenceMatcher(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<Long, Match> match(String call, String direction, List<AgencyMessage> entries) {
        var references = entries.stream()
                .map(message -> message.entry().reference())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        var candidates = references.isEmpty() ? List.<Candidate>of() : candidates(call, direction, references);
        Map<String, List<Candidate>> declared = new HashMap<>();
        for (var candidate : candidates) {
            candidate
                    .references()
                    .forEach(reference -> declared.computeIfAbsent(reference, any -> new ArrayList<>())
                            .add(candidate));
        }
        Set<String> numbers = candidates.stream().map(Candidate::number).collect(Collectors.toSet());
        Map<Long, Match> matches = new HashMap<>();
        for (var message : entries) {
            matches.put(message.id(), match(message.entry().reference(), numbers, declared));
        }
        return matches;
    }

    private static Match match(@Nullable String reference, Set<String> numbers, Map<String, List<Candidate>> declared) {
        if (reference == null) {
            return Match.NONE;
        }
        if (numbers.contains(reference)) {
            return Match.with(reference);
        }
        var all = declared.getOrDefault(reference, List.of());
        var living = all.stream().filter(candidate -> !candidate.ended()).toList();
        return only(living.isEmpty() ? all : living);
    }

    private static Match only(List<Candidate> candidates) {
        return switch (candidates.size()) {
            case 0 -> Match.NONE;
            case 1 -> Match.with(candidates.get(0).number());
            default -> Match.SEVERAL;
        };
    }

    private List<Candidate> candidates(String call, String direction, Set<String> references) {
        return jdbc.sql("select number, foreign_reference, confirmation_number, status from proposal"
                        + " where call = :call and direction = :direction and status <> 'draft'"
                        + " and (number = any(:references) or foreign_reference = any(:references)"
                        + " or confirmation_number = any(:references))")
                .param("call", call)
                .param("direction", direction)
                .param("references", references.toArray(String[]::new))
                .query((row, index) -> candidate(row))
                .list();
    }

    private static Candidate candidate(ResultSet row) throws SQLException {
        return new Candidate(
                row.getString("number"),
                Stream.of(row.getString("foreign_reference"), row.getString("confirmation_number"))
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()),
                ProposalStatus.ofWire(row.getString("status")).orElseThrow().isEnded());
    }

    /** A proposal that may be meant. */
    private record Candidate(String number, Set<String> references, boolean ended) {}
}
