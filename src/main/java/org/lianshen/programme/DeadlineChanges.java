package org.lianshen.programme;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lianshen.programme.word.Word;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What officers decided about deadlines, in the order of their decisions. */
@Repository
class DeadlineChanges {

    private final JdbcClient jdbc;

    DeadlineChanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Lets one decision after the other; ends with the transaction. */
    void lock() {
        jdbc.sql("lock table calendar_change in share row exclusive mode").update();
    }

    /** Holds the intake's end off until the transaction ends; many may at once. */
    void enterIntake(DirectionId direction) {
        jdbc.sql("select pg_advisory_xact_lock_shared(hashtextextended(?, 0))")
                .params(intake(direction))
                .query()
                .singleValue();
    }

    /** Waits for all who have entered; nobody enters until the transaction ends. */
    void shutIntake(DirectionId direction) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .params(intake(direction))
                .query()
                .singleValue();
    }

    private static String intake(DirectionId direction) {
        return "intake " + direction.call() + " " + direction.code();
    }

    List<DeadlineChange> of(DirectionId direction) {
        return jdbc.sql("select * from calendar_change where call = ? and direction = ? order by id")
                .params(direction.call(), direction.code())
                .query(DeadlineChanges::change)
                .list();
    }

    /** Those of a whole call, by the directions' codes. */
    Map<String, List<DeadlineChange>> of(String call) {
        Map<String, List<DeadlineChange>> byDirection = new HashMap<>();
        jdbc.sql("select * from calendar_change where call = ? order by id")
                .param(call)
                .query((row, number) -> byDirection
                        .computeIfAbsent(row.getString("direction"), direction -> new ArrayList<>())
                        .add(change(row, number)))
                .list();
        return byDirection;
    }

    void add(DirectionId direction, DeadlineChange change) {
        jdbc.sql("""
                insert into calendar_change
                    (call, direction, kind, agency, closing, before_at, until_at, reason, decided_by, decided_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        direction.call(),
                        direction.code(),
                        change.kind().word(),
                        change.agency(),
                        change.closing(),
                        change.before() == null ? null : Timestamp.from(change.before()),
                        Timestamp.from(change.until()),
                        change.reason(),
                        change.decidedBy(),
                        Timestamp.from(change.decidedAt()))
                .update();
    }

    private static DeadlineChange change(ResultSet row, int number) throws SQLException {
        return new DeadlineChange(
                Word.find(DeadlineKind.class, row.getString("kind")).orElseThrow(),
                row.getString("agency"),
                row.getBoolean("closing"),
                instant(row.getTimestamp("before_at")),
                row.getTimestamp("until_at").toInstant(),
                row.getString("reason"),
                row.getString("decided_by"),
                row.getTimestamp("decided_at").toInstant());
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
