package org.lianshen.database;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lianshen.language.Text;
import org.lianshen.problem.StartRefused;
import org.springframework.util.StringUtils;

/**
 * The configured database, as the pool will call it.
 *
 * @param url the JDBC address
 * @param properties user, password and whatever else the pool gives the driver
 * @param greeting a statement that begins every connection, or null
 */
record OutsideDatabase(
        String url, Properties properties, @Nullable String greeting) {

    static final String PREFIX = "jdbc:postgresql:";
    private static final int LEAST_LENGTH = 12;
    private static final int LEAST_OF_ITS_OWN = 8;
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");
    private static final List<String> WORDS_EVERYBODY_TRIES = List.of(
            "postgresql", "postgres", "lianshen", "password", "database", "changeme", "secret", "admin", "123456");

    static OutsideDatabase of(HikariDataSource pool) {
        var properties = new Properties();
        properties.putAll(pool.getDataSourceProperties());
        put(properties, "user", pool.getUsername());
        put(properties, "password", pool.getPassword());
        return new OutsideDatabase(
                pool.getJdbcUrl() == null ? "" : pool.getJdbcUrl(), properties, pool.getConnectionInitSql());
    }

    private static void put(Properties properties, String name, @Nullable String value) {
        if (value != null) {
            properties.setProperty(name, value);
        }
    }

    /**
     * Connects.
     *
     * @throws StartRefused where its password is one that others would guess, or it cannot be reached
     */
    Connection connect() {
        requireGoodPassword();
        try {
            var connection = DriverManager.getConnection(url, properties);
            if (StringUtils.hasText(greeting)) {
                try (var statement = connection.createStatement()) {
                    statement.execute(greeting);
                }
            }
            return connection;
        } catch (SQLException e) {
            throw unreachable(e);
        }
    }

    /**
     * A password that is given must be a good one, wherever the server is. None at all is left to servers on this very
     * machine, and to certificates: elsewhere a server that lets us in without a password lets in everybody.
     */
    private void requireGoodPassword() {
        var password = given("password");
        if (password.isEmpty()) {
            if (!isLocal() && given("sslcert").isEmpty()) {
                throw weak(Text.of("database.password-missing"));
            }
        } else if (isWeak(password, given("user"))) {
            throw weak(Text.of("database.password-weak"));
        }
    }

    private static StartRefused weak(Text text) {
        return new StartRefused(text, Text.of("database.set-password"));
    }

    static boolean isWeak(String password, String user) {
        if (password.length() < LEAST_LENGTH) {
            return true;
        }
        var own = password.toLowerCase(Locale.ROOT);
        if (!user.isEmpty()) {
            own = own.replace(user.toLowerCase(Locale.ROOT), "");
        }
        for (var word : WORDS_EVERYBODY_TRIES) {
            own = own.replace(word, "");
        }
        return own.length() < LEAST_OF_ITS_OWN;
    }

    /** What the pool or else the address says. */
    private String given(String name) {
        return properties.getProperty(name, parameter(name));
    }

    private String parameter(String name) {
        int question = url.indexOf('?');
        for (var pair :
                question < 0 ? new String[0] : url.substring(question + 1).split("&")) {
            if (pair.startsWith(name + "=")) {
                return java.net.URLDecoder.decode(
                        pair.substring(name.length() + 1), java.nio.charset.StandardCharsets.UTF_8);
            }
        }
        return "";
    }

    private boolean isLocal() {
        var rest = url.startsWith(PREFIX) ? url.substring(PREFIX.length()) : url;
        if (!rest.startsWith("//")) {
            // without a host the driver calls this machine
            return true;
        }
        var hosts = rest.substring(2).split("[/?]", 2)[0];
        return List.of(hosts.split(",")).stream().allMatch(host -> LOOPBACK.contains(host.replaceFirst(":\\d*$", "")));
    }

    /** The address without what may be secret in it. */
    String place() {
        return url.replaceFirst("\\?.*", "");
    }

    private StartRefused unreachable(SQLException failure) {
        var state = failure.getSQLState() == null ? "" : failure.getSQLState();
        var said = String.valueOf(failure.getMessage()).replaceAll("\\s+", " ");
        var remedy =
                switch (state) {
                    case "28P01", "28000" -> Text.of("database.check-username-and-password");
                    case "3D000" -> Text.of("database.make-database-first");
                    default -> Text.of("database.check-server-and-address");
                };
        return new StartRefused(Text.of("database.cannot-be-used", place(), said), remedy);
    }
}
