package org.lianshen.database;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;

/**
 * Connections that keep everything to themselves: whatever tables are made on one are its own, are seen by nobody else,
 * and are gone with it, however it ends; it sees none of the application's. They are not the pool's.
 */
@Component
public class ScratchConnections {

    /** PostgreSQL's name for the schema of a connection's temporary tables. */
    public static final String OWN = "pg_temp";

    private final HikariDataSource pool;

    ScratchConnections(HikariDataSource pool) {
        this.pool = pool;
    }

    /**
     * Opens one.
     *
     * @throws DataAccessResourceFailureException where the database gives none
     */
    public Connection open() {
        try {
            var source = pool.getDataSource();
            var connection = source != null
                    ? source.getConnection()
                    : OutsideDatabase.of(pool).connect();
            connection.setSchema(OWN);
            return connection;
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("The database gives no connection", e);
        }
    }
}
