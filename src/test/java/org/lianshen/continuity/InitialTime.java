package org.lianshen.continuity;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;

/** Lets an application that is still to start on a database begin at a moment of a test's, also one in the past. */
final class InitialTime {

    private static final String FORWARD_ONLY = "demo_clock_ahead_ms_check";

    private InitialTime() {}

    /** The clock shows that moment now; only a test turns time back, so that is allowed first. */
    static void turnTo(Instant moment, Connection connection) throws SQLException {
        long ahead = Duration.between(Instant.now(), moment).toMillis();
        try (var statement = connection.createStatement()) {
            statement.execute("alter table demo_clock drop constraint if exists " + FORWARD_ONLY);
            statement.execute("delete from demo_clock");
            statement.execute("insert into demo_clock (only_row, ahead_ms) values (true, " + ahead + ")");
        }
    }

    /** As if nobody had ever turned the clock. */
    static void forget(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("delete from demo_clock");
            statement.execute("alter table demo_clock drop constraint if exists " + FORWARD_ONLY);
            statement.execute("alter table demo_clock add constraint " + FORWARD_ONLY + " check (ahead_ms >= 0)");
        }
    }
}
