package org.lianshen.confirmation.pairing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lianshen.database.ColumnValues;
import org.lianshen.programme.DirectionId;
import org.lianshen.proposal.ProposalNumber;
import org.lianshen.proposal.SubmittedProposalRepository;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which proposals entries were weighed against, and what liaison officers decided on them. */
@Repository
class MatchRepository {

    private final JdbcClient jdbc;
    private final ObjectMapper mapper;
    private final Clock clock;
    private final SubmittedProposalRepository proposals;

    MatchRepository(JdbcClient jdbc, ObjectMapper mapper, Clock clock, SubmittedProposalRepository proposals) {
        this.jdbc = jdbc;
        this.mapper = mapper;
        this.clock = clock;
        this.proposals = proposals;
    }

    /** Keeps the candidates of an entry, in place of earlier ones. */
    void keep(long message, List<Evidence> candidates) {
        jdbc.sql("delete from match_candidate where message = :message")
                .param("message", message)
                .update();
        for (int i = 0; i < candidates.size(); i++) {
            jdbc.sql("insert into match_candidate (message, rank, number, evidence)"
                            + " values (:message, :rank, :number, :evidence::jsonb)")
                    .param("message", message)
                    .param("rank", i + 1)
                    .param("number", candidates.get(i).number().value())
                    .param("evidence", json(candidates.get(i)))
                    .update();
        }
    }

    /** The candidates of an entry, the likeliest first. */
    List<Evidence> candidates(long message) {
        return jdbc
                .sql("select evidence from match_candidate where message = :message order by rank")
                .param("message", message)
                .query(String.class)
                .list()
                .stream()
                .map(this::evidence)
                .toList();
    }

    /** Whether one of these entries has one of these proposals among its candidates. */
    boolean concerns(Collection<Long> messages, Collection<ProposalNumber> numbers) {
        return jdbc.sql("select exists (select 1 from match_candidate where message = any(:messages)"
                        + " and number = any(:numbers))")
                .param("messages", messages.toArray(Long[]::new))
                .param("numbers", numbers.stream().map(ProposalNumber::value).toArray(String[]::new))
                .query(Boolean.class)
                .single();
    }

    void decided(long message, @Nullable ProposalNumber number, String reason, String account) {
        jdbc.sql("insert into match_decision (message, number, candidates, reason, decided_by, decided_at)"
                        + " values (:message, :number, :candidates::jsonb, :reason, :by, :at)")
                .param("message", message)
                .param("number", number == null ? null : number.value())
                .param("candidates", json(candidates(message)))
                .param("reason", reason)
                .param("by", account)
                .param("at", ColumnValues.of(clock.instant()))
                .update();
    }

    /**
     * By the entries of a direction that still wait: the proposals they are not about, as a person has said; that is
     * all that were there when it was said, and those they or others of the same application were taken apart from.
     */
    Map<Long, Set<String>> refused(DirectionId direction) {
        Map<Long, Set<String>> refused = new HashMap<>();
        var ofNone = ofNone(direction);
        var arrivals = ofNone.isEmpty() ? Map.<ProposalNumber, Instant>of() : proposals.arrivals(direction);
        ofNone.forEach((message, decided) -> refused.put(message, arrivedBy(decided, arrivals)));
        jdbc.sql("select m.id as message, s.number from match_separation s"
                        + " join agency_message a on a.id = s.message"
                        + " join agency_message m on m.agency = a.agency and m.call = a.call"
                        + " and m.direction = a.direction and (m.id = a.id or m.reference = a.reference)"
                        + " where m.call = :call and m.direction = :direction and m.number is null")
                .param("call", direction.call())
                .param("direction", direction.code())
                .query(row -> {
                    refused.computeIfAbsent(row.getLong("message"), unused -> new HashSet<>())
                            .add(row.getString("number"));
                });
        return refused;
    }

    /** The entries of a direction that still wait and are about none of its proposals, with when that was last said. */
    private Map<Long, Instant> ofNone(DirectionId direction) {
        Map<Long, Instant> decided = new HashMap<>();
        jdbc.sql("select d.message, max(d.decided_at) as decided_at from match_decision d"
                        + " join agency_message m on m.id = d.message"
                        + " where m.call = :call and m.direction = :direction and m.number is null and d.number is null"
                        + " group by d.message")
                .param("call", direction.call())
                .param("direction", direction.code())
                .query(row -> {
                    decided.put(row.getLong("message"), ColumnValues.instant(row, "decided_at"));
                });
        return decided;
    }

    private static Set<String> arrivedBy(Instant moment, Map<ProposalNumber, Instant> arrivals) {
        Set<String> numbers = new HashSet<>();
        arrivals.forEach((number, arrived) -> {
            if (!arrived.isAfter(moment)) {
                numbers.add(number.value());
            }
        });
        return numbers;
    }

    /** Keeps that an entry was taken apart from a proposal. */
    void separated(long message, ProposalNumber number, String reason, String account) {
        jdbc.sql("insert into match_separation (message, number, reason, separated_by, separated_at)"
                        + " values (:message, :number, :reason, :by, :at)")
                .param("message", message)
                .param("number", number.value())
                .param("reason", reason)
                .param("by", account)
                .param("at", ColumnValues.of(clock.instant()))
                .update();
    }

    /** The proposals of a direction that have an application of that agency. */
    Set<String> taken(String agency, DirectionId direction) {
        return new HashSet<>(
                jdbc.sql("select distinct number from agency_message where agency = :agency and call = :call"
                                + " and direction = :direction and number is not null")
                        .param("agency", agency)
                        .param("call", direction.call())
                        .param("direction", direction.code())
                        .query(String.class)
                        .list());
    }

    private String json(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Evidence evidence(String json) {
        try {
            return mapper.readValue(json, Evidence.class);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("Kept evidence cannot be read", broken);
        }
    }
}
