package org.lianshen.architecture.wrong.round;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;

/** Converts a moment on its own. */
final class ConvertsMomentsRepository {

    private ConvertsMomentsRepository() {}

    static Instant changed(ResultSet row) throws SQLException {
        return row.getObject("changed_at", OffsetDateTime.class).toInstant();
    }
}
