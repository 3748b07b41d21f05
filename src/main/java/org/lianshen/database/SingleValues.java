package org.lianshen.database;

import java.sql.Connection;
import java.sql.SQLException;

/** Single values that a server answers. */
final class SingleValues {

    private SingleValues() {}

    /** The first value of the first row as text; empty where there is none. */
    static String text(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var value = rows.next() ? rows.getString(1) : null;
            return value == null ? "" : value;
        }
    }

    /** The first value of the first row as a number; 0 where there is none. */
    static long number(Connection connection, String sql) throws SQLException {
        var text = text(connection, sql);
        return text.isEmpty() ? 0 : Long.parseLong(text);
    }
}
