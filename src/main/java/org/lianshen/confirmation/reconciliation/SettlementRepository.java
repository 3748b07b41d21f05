package org.lianshen.confirmation.reconciliation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lianshen.database.ColumnValues;
import org.lianshen.proposal.ProposalNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What liaison officers decided on differences between the two applications; nothing is ever changed. */
@Repository
class SettlementRepository {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<List<Difference>> LIST = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final Clock clock;

    SettlementRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void insert(
            ProposalNumber number,
            long version,
            Mismatch mismatch,
            SettlementDecision decision,
            String reason,
            String account) {
        jdbc.sql("insert into content_settlement"
                        + " (number, message, version, differences, decision, reason, decided_by, decided_at)"
                        + " values (:number, :message, :version, :differences::jsonb, :decision, :reason, :by, :at)")
                .param("number", number.value())
                .param("message", mismatch.message())
                .param("version", version)
                .param("differences", text(mismatch.differences()))
                .param("decision", decision.word())
                .param("reason", reason)
                .param("by", account)
                .param("at", ColumnValues.of(clock.instant()))
                .update();
    }

    /** All differences about a proposal that were accepted. */
    Set<Difference> accepted(ProposalNumber number) {
        return jdbc
                .sql("select differences from content_settlement where number = :number and decision = 'accept'")
                .param("number", number.value())
                .query(String.class)
                .list()
                .stream()
                .flatMap(text -> differences(text).stream())
                .collect(Collectors.toSet());
    }

    /** The same of many proposals at once, by their numbers. */
    Map<ProposalNumber, Set<Difference>> accepted(Collection<ProposalNumber> numbers) {
        Map<ProposalNumber, Set<Difference>> accepted = new HashMap<>();
        jdbc.sql("select number, differences from content_settlement"
                        + " where number = any(:numbers) and decision = 'accept'")
                .param("numbers", numbers.stream().map(ProposalNumber::value).toArray(String[]::new))
                .query(row -> {
                    accepted.computeIfAbsent(new ProposalNumber(row.getString("number")), number -> new HashSet<>())
                            .addAll(differences(row.getString("differences")));
                });
        return accepted;
    }

    /** The reason of the latest decision about a proposal. */
    Optional<String> reason(ProposalNumber number) {
        return jdbc.sql("select reason from content_settlement where number = :number order by id desc limit 1")
                .param("number", number.value())
                .query(String.class)
                .optional();
    }

    /** The reason of the latest decision about a proposal, where it accepted what differs. */
    Optional<String> acceptedBecause(ProposalNumber number) {
        return jdbc.sql("select decision, reason from content_settlement where number = :number order by id"
                        + " desc limit 1")
                .param("number", number.value())
                .query((row, index) -> row.getString("decision").equals(SettlementDecision.ACCEPT.word())
                        ? Optional.of(row.getString("reason"))
                        : Optional.<String>empty())
                .optional()
                .flatMap(reason -> reason);
    }

    private static String text(List<Difference> differences) {
        try {
            return JSON.writeValueAsString(differences);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot write differences", e);
        }
    }

    private static List<Difference> differences(String text) {
        try {
            return JSON.readValue(text, LIST);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot read differences", e);
        }
    }
}
