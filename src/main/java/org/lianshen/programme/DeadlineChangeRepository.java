package org.lianshen.programme;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lianshen.database.ColumnValues;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What officers decided about deadlines, in the order of their decisions. */
@Repository
class DeadlineChangeRepository {

    private final JdbcClient jdbc;

    DeadlineChangeRepository(JdbcClient jdbc) {
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
                .query(DeadlineChangeRepository::change)
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
                        ColumnValues.ofNullable(change.before()),
                        ColumnValues.of(change.until()),
                        change.reason(),
                        change.decidedBy(),
                        ColumnValues.of(change.decidedAt()))
                .update();
    }

    private static DeadlineChange change(ResultSet row, int number) throws SQLException {
        return new DeadlineChange(
                ColumnValues.word(row, "kind", DeadlineKind.class),
                row.getString("agency"),
                row.getBoolean("closing"),
                ColumnValues.instantOrNull(row, "before_at"),
                ColumnValues.instant(row, "until_at"),
                row.getString("reason"),
                row.getString("decided_by"),
                ColumnValues.instant(row, "decided_at"));
    }
}
