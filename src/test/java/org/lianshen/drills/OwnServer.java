package org.lianshen.drills;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.AbstractDataSource;

/** The embedded PostgreSQL that the application starts for itself, seen from its folder. */
final class OwnServer implements Server {

    private final Path folder;

    OwnServer(Path folder) {
        this.folder = folder;
    }

    @Override
    public Map<String, Object> settings() {
        return Map.of("lianshen.database.folder", folder);
    }

    /** With the password that lies in the folder, at whatever port it listens now. */
    @Override
    public JdbcClient jdbc() {
        return JdbcClient.create(new AbstractDataSource() {
            @Override
            public Connection getConnection() throws SQLException {
                try {
                    var password = Files.readString(folder.resolve("password")).strip();
                    return DriverManager.getConnection(
                            "jdbc:postgresql://127.0.0.1:" + pidFileLine(3) + "/postgres", "postgres", password);
                } catch (IOException e) {
                    throw new SQLException("It does not run", e);
                }
            }

            @Override
            public Connection getConnection(String user, String password) throws SQLException {
                return getConnection();
            }
        });
    }

    private String pidFileLine(int line) throws IOException {
        return Files.readAllLines(folder.resolve("postgres/postmaster.pid"))
                .get(line)
                .strip();
    }

    /** {@code kill -9} of the postmaster alone, and nothing of it is left afterwards. */
    void kill() {
        try {
            var postmaster = ProcessHandle.of(Long.parseLong(pidFileLine(0))).orElseThrow();
            postmaster.destroyForcibly();
            postmaster.onExit().join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        // it ends with the application
    }
}
