package org.lianshen.round;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lianshen.database.ColumnValues;
import org.lianshen.database.TransactionRowCache;
import org.lianshen.problem.Refusal;
import org.lianshen.programme.DirectionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of all rounds. */
@Repository
class RoundRepository {

    private static final String ONE = " where call = :call and direction = :direction";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final TransactionRowCache<String, Round> held = new TransactionRowCache<>();

    RoundRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether it was not open before. */
    boolean open(DirectionId direction) {
        return jdbc.sql("insert into round (call, direction, stage, changed_at) values (:call, :direction, 'open', :at)"
                                + " on conflict do nothing")
                        .param("call", direction.call())
                        .param("direction", direction.code())
                        .param("at", ColumnValues.of(clock.instant()))
                        .update()
                > 0;
    }

    Optional<Round> find(DirectionId direction) {
        return held.find(key(direction), () -> read(direction, ""));
    }

    List<Round> at(Set<RoundStage> stages) {
        return jdbc.sql("select * from round where stage in (:stages) order by changed_at, call, direction")
                .param("stages", stages.stream().map(RoundStage::word).toList())
                .query((row, index) -> round(row))
                .list();
    }

    Round lock(DirectionId direction) {
        var key = key(direction);
        var locked = held.holds(key) ? find(direction) : read(direction, " for update");
        var round = locked.orElseThrow(Refusal::notFound);
        held.hold(key, round);
        return round;
    }

    /** As {@link #lock}; while the intake is open many may hold it at once, and none of them changes it. */
    Round lockToAsk(DirectionId direction) {
        return held.holds(key(direction))
                ? lock(direction)
                : read(direction, " and stage = 'open' for share").orElseGet(() -> lock(direction));
    }

    private Optional<Round> read(DirectionId direction, String locking) {
        return jdbc.sql("select * from round" + ONE + locking)
                .param("call", direction.call())
                .param("direction", direction.code())
                .query((row, index) -> round(row))
                .optional();
    }

    private static String key(DirectionId direction) {
        return direction.call() + " " + direction.code();
    }

    void setStage(Round round, RoundStage stage) {
        write(update("stage = :stage, changed_at = :at", round).param("stage", stage.word()), round);
    }

    void settled(Round round, String account, @Nullable String remark) {
        write(
                update(
                                "stage = 'settled', changed_at = :at, settled_by = :account, settled_at = :at,"
                                        + " remark = :remark",
                                round)
                        .param("account", account)
                        .param("remark", remark),
                round);
    }

    void approved(Round round, String account) {
        write(
                update("stage = 'approved', changed_at = :at, approved_by = :account, approved_at = :at", round)
                        .param("account", account),
                round);
    }

    void sentBack(Round round, String account, String reason) {
        write(
                update(
                                "stage = 'ranking', changed_at = :at, sent_back_by = :account, sent_back_at = :at,"
                                        + " sent_back_reason = :reason",
                                round)
                        .param("account", account)
                        .param("reason", reason),
                round);
    }

    private void write(JdbcClient.StatementSpec statement, Round round) {
        statement.update();
        held.written(key(round.direction()));
    }

    private JdbcClient.StatementSpec update(String assignments, Round round) {
        return jdbc.sql("update round set " + assignments + ONE)
                .param("call", round.direction().call())
                .param("direction", round.direction().code())
                .param("at", ColumnValues.of(clock.instant()));
    }

    private static Round round(ResultSet row) throws SQLException {
        return new Round(
                new DirectionId(row.getString("call"), row.getString("direction")),
                ColumnValues.word(row, "stage", RoundStage.class),
                ColumnValues.instant(row, "changed_at"),
                row.getString("settled_by"),
                row.getString("remark"),
                row.getString("approved_by"),
                ColumnValues.instantOrNull(row, "approved_at"),
                row.getString("sent_back_reason"));
    }
}
