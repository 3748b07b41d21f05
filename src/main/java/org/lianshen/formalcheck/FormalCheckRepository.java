package org.lianshen.formalcheck;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lianshen.database.ColumnValues;
import org.lianshen.programme.DirectionId;
import org.lianshen.programme.Question;
import org.lianshen.proposal.Proposal;
import org.lianshen.proposal.ProposalNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The runs of the formal check, each with what the officer made of it. */
@Repository
class FormalCheckRepository {

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;

    FormalCheckRepository(JdbcClient jdbc, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    void insert(Proposal proposal, LocalDate asOf, CheckResult result) {
        jdbc.sql("insert into formal_check (number, round, as_of, result, checked_at)"
                        + " values (:number, :round, :asOf, :result::jsonb, :at)")
                .param("number", proposal.number().value())
                .param("round", proposal.correctionRound())
                .param("asOf", asOf)
                .param("result", write(result))
                .param("at", ColumnValues.of(clock.instant()))
                .update();
    }

    Optional<CheckRecord> last(ProposalNumber number) {
        return jdbc.sql("select id, round, result from formal_check where number = :number order by id desc limit 1")
                .param("number", number.value())
                .query((row, index) ->
                        new CheckRecord(row.getLong("id"), number, row.getInt("round"), read(row.getString("result"))))
                .optional();
    }

    /** How often the officer has returned the proposal. */
    int returns(ProposalNumber number) {
        return jdbc.sql("select count(*) from formal_check where number = :number and decision = :decision")
                .param("number", number.value())
                .param("decision", CheckDecision.RETURN.word())
                .query(Integer.class)
                .single();
    }

    /** Notes what the officer answered and decided in a run. */
    void decided(long id, CheckDecision decision, List<CheckAnswer> answers, @Nullable String reason, String account) {
        jdbc.sql("update formal_check set answers = :answers::jsonb, decision = :decision, reason = :reason,"
                        + " decided_by = :account, decided_at = :at where id = :id")
                .param("answers", write(answers))
                .param("decision", decision.word())
                .param("reason", reason)
                .param("account", account)
                .param("at", ColumnValues.of(clock.instant()))
                .param("id", id)
                .update();
    }

    /** The reason of the latest decision that gave one. */
    Optional<String> reason(ProposalNumber number) {
        return jdbc.sql("select reason from formal_check where number = :number and reason is not null"
                        + " order by id desc limit 1")
                .param("number", number.value())
                .query(String.class)
                .optional();
    }

    /** The answers of the latest run; none before a decision. */
    List<CheckAnswer> answers(ProposalNumber number) {
        return jdbc
                .sql("select answers from formal_check where number = :number order by id desc limit 1")
                .param("number", number.value())
                .query((row, index) -> row.getString("answers"))
                .stream()
                .filter(Objects::nonNull)
                .flatMap(text -> given(text).stream())
                .toList();
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A check can always be written", e);
        }
    }

    /** What was stored holds more than an answer's own three properties. */
    private List<CheckAnswer> given(String text) {
        try {
            var answers = new ArrayList<CheckAnswer>();
            for (var row : json.readTree(text)) {
                answers.add(new CheckAnswer(
                        row.path("rule").asText(),
                        row.path("answer").asText(null),
                        row.path("remark").asText(null)));
            }
            return answers;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored answers can always be read", e);
        }
    }

    private CheckResult read(String text) {
        try {
            var stored = json.readTree(text);
            return new CheckResult(
                    new DirectionId(
                            stored.path("call").asText(),
                            stored.path("direction").asText()),
                    json.treeToValue(stored.get("outcome"), Outcome.class),
                    json.readerForListOf(Finding.class).readValue(stored.get("findings")),
                    json.readerForListOf(Question.class).readValue(stored.get("questions")));
        } catch (IOException e) {
            throw new IllegalStateException("A stored check can always be read", e);
        }
    }
}
