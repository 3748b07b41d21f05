package org.lianshen.expertreview;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lianshen.database.ColumnValues;
import org.lianshen.expertreview.assignment.AssignmentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of the longer periods that experts ask for. */
@Repository
class LongerPeriodRepository {

    private final JdbcClient jdbc;
    private final Clock clock;

    LongerPeriodRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void insert(AssignmentId assignment, Instant until, String reason) {
        jdbc.sql("insert into longer_period (assignment, asked_at, asked_until, reason)"
                        + " values (:assignment, :at, :until, :reason)")
                .param("assignment", assignment.value())
                .param("at", ColumnValues.of(clock.instant()))
                .param("until", ColumnValues.of(until))
                .param("reason", reason)
                .update();
    }

    /** Nobody needs to decide on the one that is open any more. */
    void lapse(AssignmentId assignment) {
        jdbc.sql("update longer_period set lapsed_at = :at where assignment = :assignment and granted is null"
                        + " and lapsed_at is null")
                .param("assignment", assignment.value())
                .param("at", ColumnValues.of(clock.instant()))
                .update();
    }

    /** The one that was asked for last and has not lapsed. */
    Optional<LongerPeriod> last(AssignmentId assignment) {
        return jdbc.sql("select * from longer_period where assignment = :assignment and lapsed_at is null"
                        + " order by asked_at desc limit 1")
                .param("assignment", assignment.value())
                .query((row, index) -> period(row))
                .optional();
    }

    /** Decides on the one that is open. */
    void decide(AssignmentId assignment, boolean granted, @Nullable String answer, String account) {
        jdbc.sql("update longer_period set granted = :granted, answer = :answer, decided_by = :account,"
                        + " decided_at = :at where assignment = :assignment and granted is null and lapsed_at is null")
                .param("assignment", assignment.value())
                .param("granted", granted)
                .param("answer", answer)
                .param("account", account)
                .param("at", ColumnValues.of(clock.instant()))
                .update();
    }

    private static LongerPeriod period(ResultSet row) throws SQLException {
        return new LongerPeriod(
                new AssignmentId(row.getString("assignment")),
                ColumnValues.instant(row, "asked_at"),
                ColumnValues.instant(row, "asked_until"),
                row.getString("reason"),
                row.getObject("granted", Boolean.class),
                row.getString("answer"));
    }
}
