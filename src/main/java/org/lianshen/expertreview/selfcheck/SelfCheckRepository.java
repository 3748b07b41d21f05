package org.lianshen.expertreview.selfcheck;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.lianshen.database.ColumnValues;
import org.lianshen.programme.DirectionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who is asked to check themselves, and until when. */
@Repository
class SelfCheckRepository {

    private final JdbcClient jdbc;
    private final Clock clock;

    SelfCheckRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Asks every expert who has an account; whoever is done already is asked again. */
    void open(DirectionId direction, Instant until) {
        of(
                        "insert into self_check (call, direction, opened_at, until)"
                                + " values (:call, :direction, :at, :until)"
                                + " on conflict (call, direction) do update"
                                + " set opened_at = excluded.opened_at, until = excluded.until",
                        direction)
                .param("at", ColumnValues.of(clock.instant()))
                .param("until", ColumnValues.of(until))
                .update();
        of(
                        "insert into self_check_expert (call, direction, expert)"
                                + " select :call, :direction, id from expert where account is not null"
                                + " on conflict (call, direction, expert) do update set done_at = null",
                        direction)
                .update();
    }

    /** Until when the self-check of a direction is open, or was. */
    Optional<Instant> until(DirectionId direction) {
        return of("select until from self_check where call = :call and direction = :direction", direction)
                .query((row, index) -> ColumnValues.instant(row, "until"))
                .optional();
    }

    /** Ids of those who have not said that they are done. */
    List<String> awaited(DirectionId direction) {
        return of(
                        "select expert from self_check_expert where call = :call and direction = :direction"
                                + " and done_at is null order by expert",
                        direction)
                .query(String.class)
                .list();
    }

    /** The self-check of whoever has that account, where they are asked. */
    Optional<SelfCheckState> ofAccount(DirectionId direction, String account) {
        return of(
                        "select asked.expert, asked.done_at, checked.until from self_check_expert asked"
                                + " join self_check checked using (call, direction)"
                                + " join expert on expert.id = asked.expert"
                                + " where call = :call and direction = :direction and expert.account = :account",
                        direction)
                .param("account", account)
                .query((row, index) -> state(row))
                .optional();
    }

    private static SelfCheckState state(ResultSet row) throws SQLException {
        return new SelfCheckState(
                row.getString("expert"),
                ColumnValues.instant(row, "until"),
                ColumnValues.instantOrNull(row, "done_at"));
    }

    /** The expert is done. */
    void done(DirectionId direction, String expert) {
        of(
                        "update self_check_expert set done_at = :at where call = :call and direction = :direction"
                                + " and expert = :expert",
                        direction)
                .param("expert", expert)
                .param("at", ColumnValues.of(clock.instant()))
                .update();
    }

    private JdbcClient.StatementSpec of(String sql, DirectionId direction) {
        return jdbc.sql(sql).param("call", direction.call()).param("direction", direction.code());
    }
}
