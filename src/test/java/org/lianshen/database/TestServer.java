package org.lianshen.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * A database of a test's own: on an embedded server, or on the outside one that {@code -Dlianshen.test.database} names
 * by its JDBC address. There it is made anew, under a name that begins with {@code lianshen_test_}; the role must be
 * allowed to.
 */
public final class TestServer implements AutoCloseable {

    private static final String OUTSIDE = System.getProperty("lianshen.test.database", "");

    private final String url;
    private final @Nullable EmbeddedServer embedded;

    private TestServer(String url, @Nullable EmbeddedServer embedded) {
        this.url = url;
        this.embedded = embedded;
    }

    /**
     * A database, empty where it is an outside one.
     *
     * @param folder where the embedded server's data live; its name is the outside database's
     */
    public static TestServer start(Path folder) {
        if (isOutside()) {
            return new TestServer(outside(folder.getFileName().toString()), null);
        }
        var embedded = EmbeddedServer.start(folder, false);
        return new TestServer(embedded.url(), embedded);
    }

    /** Whether the tests run on an outside server. */
    static boolean isOutside() {
        return !OUTSIDE.isBlank();
    }

    /** An empty database on the outside server; its JDBC address. */
    static String outside(String name) {
        var database = "lianshen_test_" + name.replaceAll("[^a-z0-9]", "_");
        try (var connection = DriverManager.getConnection(OUTSIDE);
                var statement = connection.createStatement()) {
            statement.execute("drop database if exists " + database + " with (force)");
            statement.execute("create database " + database + " encoding 'UTF8' locale 'C.UTF-8' template template0");
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot make the database " + database + " for tests", e);
        }
        return OUTSIDE.replaceFirst("^(jdbc:postgresql://[^/]+/)[^?]*", "$1" + database);
    }

    /** The database's JDBC address. */
    public String url() {
        return url;
    }

    @Override
    public void close() throws IOException {
        if (embedded != null) {
            embedded.close();
        }
    }
}
