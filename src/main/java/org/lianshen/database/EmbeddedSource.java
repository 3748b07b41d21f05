package org.lianshen.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.lianshen.problem.Outage;
import org.springframework.jdbc.datasource.AbstractDataSource;

/** Connections to the embedded server, wherever it listens by now; where its disk is full, they fail saying so. */
final class EmbeddedSource extends AbstractDataSource {

    private final EmbeddedServer server;

    EmbeddedSource(EmbeddedServer server) {
        this.server = server;
    }

    @Override
    public Connection getConnection() throws SQLException {
        try {
            return DriverManager.getConnection(server.url());
        } catch (SQLException e) {
            if (server.trouble() == ServerTrouble.NO_ROOM) {
                throw new SQLTransientConnectionException(Outage.NO_ROOM.both(), Outage.DISK_FULL, e);
            }
            throw e;
        }
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return getConnection();
    }
}
