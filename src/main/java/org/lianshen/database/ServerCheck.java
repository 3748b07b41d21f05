package org.lianshen.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.lianshen.language.Text;
import org.lianshen.problem.StartRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * What the server must be like: new enough, writable, in UTF-8, and keeping what it has acknowledged. It is asked over
 * a connection like all later ones, so that what the role, the database or the address's options set counts.
 */
@Component
@Order(10)
class ServerCheck implements DatabaseCheck {

    private static final Logger LOG = LoggerFactory.getLogger(ServerCheck.class);

    /** Older ones get no corrections any more. */
    private static final int OLDEST = 15;

    /** What the tests run on. */
    private static final int USUAL = 17;

    /** Without these an acknowledged receipt may be lost when the machine stops. */
    private static final List<String> DURABLE = List.of("fsync", "full_page_writes", "synchronous_commit");

    @Override
    public void check(Connection connection) throws SQLException {
        requireVersion((int) (SingleValues.number(connection, "show server_version_num") / 10_000));
        requireWritable(connection);
        requireUtf8(SingleValues.text(connection, "show server_encoding"));
        requireDurable(connection);
    }

    static void requireVersion(int major) {
        if (major < OLDEST) {
            throw new StartRefused(
                    Text.of("database.postgresql-too-old", major), Text.of("database.upgrade-postgresql", USUAL));
        }
        if (major < USUAL) {
            LOG.warn("The database is PostgreSQL {}; Lianshen is tested on {}", major, USUAL);
        }
    }

    private static void requireWritable(Connection connection) throws SQLException {
        if (SingleValues.text(connection, "show transaction_read_only").equals("on")) {
            throw new StartRefused(Text.of("database.read-only"), Text.of("database.name-the-primary"));
        }
    }

    private static void requireUtf8(String encoding) {
        if (!encoding.equals("UTF8")) {
            throw new StartRefused(
                    Text.of("database.encoding-not-utf8", encoding), Text.of("database.make-database-in-utf8"));
        }
    }

    private static void requireDurable(Connection connection) throws SQLException {
        var off = new ArrayList<String>();
        for (var setting : DURABLE) {
            if (SingleValues.text(connection, "show " + setting).equals("off")) {
                off.add(setting);
            }
        }
        if (!off.isEmpty()) {
            throw new StartRefused(
                    Text.of("database.safety-switched-off", Text.list(off)), Text.of("database.switch-safety-on"));
        }
    }
}
