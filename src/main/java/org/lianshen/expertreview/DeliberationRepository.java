package org.lianshen.expertreview;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.lianshen.database.ColumnValues;
import org.lianshen.expertreview.assignment.AssignmentId;
import org.lianshen.proposal.ProposalNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of deliberations, and who still deliberates. */
@Repository
class DeliberationRepository {

    private final JdbcClient jdbc;
    private final Clock clock;

    DeliberationRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Opens one; all whose sheet counts are asked, but those who have revised theirs before. */
    void open(ProposalNumber number, Instant until) {
        jdbc.sql("insert into deliberation (number, opened_at, until) values (:number, :at, :until)"
                        + " on conflict (number, opened_at) do update set until = excluded.until")
                .param("number", number.value())
                .param("at", ColumnValues.of(clock.instant()))
                .param("until", ColumnValues.of(until))
                .update();
        jdbc.sql("update expert_assignment a set deliberated_at = null where number = :number and state = 'scored'"
                        + " and not exists (select from review_sheet s where s.assignment = a.id"
                        + " and s.ended = 'revised')")
                .param("number", number.value())
                .update();
    }

    /** Until when the last one runs, or ran. */
    Optional<Instant> until(ProposalNumber number) {
        return jdbc.sql("select until from deliberation where number = :number order by opened_at desc limit 1")
                .param("number", number.value())
                .query((row, index) -> ColumnValues.instant(row, "until"))
                .optional();
    }

    /** Ends the last one now, where it still runs. */
    void close(ProposalNumber number) {
        jdbc.sql("update deliberation set until = :at where number = :number and until > :at")
                .param("number", number.value())
                .param("at", ColumnValues.of(clock.instant()))
                .update();
    }

    /** Whose answer the deliberation awaits. */
    List<AssignmentId> awaited(ProposalNumber number) {
        return jdbc
                .sql("select id from expert_assignment a where number = :number and state = 'scored'"
                        + " and deliberated_at is null and not exists (select from review_sheet s"
                        + " where s.assignment = a.id and s.ended = 'revised') order by assigned_at, expert, id")
                .param("number", number.value())
                .query(String.class)
                .list()
                .stream()
                .map(AssignmentId::new)
                .toList();
    }

    /** The expert has read the others, and revised or kept their own. */
    void answered(AssignmentId id) {
        jdbc.sql("update expert_assignment set deliberated_at = :at where id = :id")
                .param("id", id.value())
                .param("at", ColumnValues.of(clock.instant()))
                .update();
    }
}
