package org.lianshen.round;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lianshen.problem.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of all rounds. */
@Repository
class RoundRegister {

    private static final String ONE = " where call = :call and direction = :direction";

    private final JdbcClient jdbc;
    private final Clock clock;

    RoundRegister(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether it was not open before. */
    boolean open(String call, String direction) {
        return jdbc.sql("insert into round (call, direction, stage, changed_at) values (:call, :direction, 'open', :at)"
                                + " on conflict do nothing")
                        .param("call", call)
                        .param("direction", direction)
                        .param("at", OffsetDateTime.now(clock))
                        .update()
                > 0;
    }

    Optional<Round> find(String call, String direction) {
        return jdbc.sql("select * from round" + ONE)
                .param("call", call)
                .param("direction", direction)
                .query((row, index) -> round(row))
                .optional();
    }

    Round lock(String call, String direction) {
        return jdbc.sql("select * from round" + ONE + " for update")
                .param("call", call)
                .param("direction", direction)
                .query((row, index) -> round(row))
                .optional()
                .orElseThrow(Refusal::notFound);
    }

    void setStage(Round round, RoundStage stage) {
        update("stage = :stage, changed_at = :at", round)
                .param("stage", stage.wire())
                .update();
    }

    void settled(Round round, String account, @Nullable String remark) {
        update("stage = 'settled', changed_at = :at, settled_by = :account, settled_at = :at, remark = :remark", round)
                .param("account", account)
                .param("remark", remark)
                .update();
    }

    void approved(Round round, String account) {
        update("stage = 'approved', changed_at = :at, approved_by = :account, approved_at = :at", round)
                .param("account", account)
                .update();
    }

    void sentBack(Round round, String account, String reason) {
        update(
                        "stage = 'ranking', changed_at = :at, sent_back_by = :account, sent_back_at = :at,"
                                + " sent_back_reason = :reason",
                        round)
                .param("account", account)
                .param("reason", reason)
                .update();
    }

    private JdbcClient.StatementSpec update(String assignments, Round round) {
        return jdbc.sql("update round set " + assignments + ONE)
                .param("call", round.call())
                .param("direction", round.direction())
                .param("at", OffsetDateTime.now(clock));
    }

    private static Round round(ResultSet row) throws SQLException {
        return new Round(
                row.getString("call"),
                row.getString("direction"),
                RoundStage.ofWire(row.getString("stage")),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                row.getString("settled_by"),
                row.getString("remark"),
                row.getString("approved_by"),
                instant(row, "approved_at"),
                row.getString("sent_back_reason"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
