package org.lianshen.monitor.eventlog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.lianshen.database.ColumnValues;
import org.lianshen.monitor.MonitorScope;
import org.lianshen.monitor.ProposalKey;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What there is and what happened, from every history that tells of it; row by row, so that no call is too large.
 * Whoever reads a stream closes it, within one transaction.
 */
@Repository
class LogRepository {

    /** How many rows come from the database at once; all of them where it is not said. */
    private static final int AT_ONCE = 1_000;

    private final JdbcClient jdbc;

    LogRepository(DataSource source) {
        var template = new JdbcTemplate(source);
        template.setFetchSize(AT_ONCE);
        jdbc = JdbcClient.create(template);
    }

    /** All events, in order of time. */
    Stream<EventRow> inOrderOfTime(MonitorScope scope) {
        return events(scope, "", "at, turn, id collate \"C\"");
    }

    /** Those that happened to a proposal, one proposal after the other, each in order of time. */
    Stream<EventRow> byProposal(MonitorScope scope) {
        return events(scope, " where number is not null", "number collate \"C\", at, turn, id collate \"C\"");
    }

    private Stream<EventRow> events(MonitorScope scope, String which, String order) {
        return asked(scope, "select * from (" + EventQuery.EVENTS + ") events" + which + " order by " + order)
                .query((row, index) -> event(row))
                .stream();
    }

    /** Every kind of events that occurs, in the order of their names. */
    List<EventKind> kinds(MonitorScope scope) {
        return asked(
                        scope,
                        "select distinct source, activity collate \"C\" as activity, transition collate \"C\" as"
                                + " transition from (" + EventQuery.EVENTS + ") events order by activity, transition"
                                + " nulls first")
                .query((row, index) -> new EventKind(
                        ColumnValues.word(row, "source", EventSource.class),
                        row.getString("activity"),
                        row.getString("transition")))
                .list();
    }

    /** The parts of the objects, those of one together: its attributes in order of time, then its relations. */
    Stream<ObjectPart> objects(MonitorScope scope) {
        return asked(
                scope,
                "select * from (" + ObjectQuery.PARTS
                        + ") parts order by turn, own collate \"C\", relation, at nulls first, name, value")
                .query((row, index) -> new ObjectPart(
                        ColumnValues.word(row, "type", ObjectType.class),
                        row.getString("own"),
                        row.getBoolean("relation"),
                        row.getString("name"),
                        row.getString("value"),
                        ColumnValues.instantOrNull(row, "at"),
                        row.getString("definition"),
                        row.getString("round")))
                .stream();
    }

    private JdbcClient.StatementSpec asked(MonitorScope scope, String sql) {
        return jdbc.sql(EventQuery.SUBJECTS + sql).param("call", scope.call()).param("code", scope.code());
    }

    private static @Nullable ProposalKey key(@Nullable String value) {
        return value == null ? null : new ProposalKey(value);
    }

    private static EventRow event(ResultSet row) throws SQLException {
        return new EventRow(
                row.getString("id"),
                ColumnValues.word(row, "source", EventSource.class),
                key(row.getString("number")),
                row.getString("round"),
                row.getString("activity"),
                row.getString("transition"),
                ColumnValues.instant(row, "at"),
                row.getString("definition"),
                row.getString("model"),
                row.getString("account"),
                row.getString("first"),
                row.getString("second"),
                row.getString("object"));
    }
}
