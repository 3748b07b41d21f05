package org.lianshen.continuity;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.postgresql.copy.CopyManager;
import org.postgresql.core.BaseConnection;

/**
 * The database of a house at one moment, in a zip archive: its tables as SQL, and their rows as PostgreSQL copies them.
 *
 * @param file the archive
 */
record Dump(Path file) {

    private static final Path KEPT = Path.of("src", "test", "resources", "continuity");
    private static final String ABOUT = "about.properties";
    private static final String WAYS = "ways.properties";
    private static final String BEFORE = "before.sql";
    private static final String AFTER = "after.sql";
    private static final String ROWS = "rows/";
    private static final String COPY = " with (format text, header %s)";

    /** All dumps that are kept, by the builds that made them. */
    static List<Dump> kept() throws IOException {
        try (var files = Files.list(KEPT)) {
            return files.filter(file -> file.toString().endsWith(".zip"))
                    .sorted()
                    .map(Dump::new)
                    .toList();
        }
    }

    /** When it was made, by the clock of the house. */
    Instant moment() throws IOException {
        return Instant.parse(about().getProperty("moment"));
    }

    /** What is to happen to a proposal or round instead of what usually does; see {@link AlternativePath}. */
    Map<String, AlternativePath> ways() throws IOException {
        var ways = new TreeMap<String, AlternativePath>();
        properties(WAYS).forEach((key, way) -> ways.put(key.toString(), AlternativePath.valueOf(way.toString())));
        return ways;
    }

    private Properties about() throws IOException {
        return properties(ABOUT);
    }

    private Properties properties(String entry) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            var properties = new Properties();
            properties.load(new StringReader(text(zip, entry)));
            return properties;
        }
    }

    /** Writes one. What the engine keeps in local times, it keeps in {@code zone}. */
    static void write(Path file, Connection connection, Instant moment, ZoneId zone, Map<String, AlternativePath> ways)
            throws SQLException, IOException {
        Files.createDirectories(file.getParent());
        var schema = new Schema(connection);
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.setLevel(9);
            add(zip, ABOUT, "moment=" + moment + "\nzone=" + zone + "\n");
            var lines = new StringBuilder();
            ways.forEach((key, way) -> lines.append(key).append('=').append(way).append('\n'));
            add(zip, WAYS, lines.toString());
            add(zip, BEFORE, schema.beforeData());
            for (var table : schema.tables()) {
                add(zip, ROWS + table, rows(connection, table));
            }
            add(zip, AFTER, schema.afterData());
        }
    }

    /** The engine keeps where on a machine a model was deployed from; that is nobody's business. */
    private static String rows(Connection connection, String table) throws SQLException, IOException {
        var rows = new StringWriter();
        copies(connection).copyOut("copy " + Schema.quoted(table) + " to stdout" + COPY.formatted("true"), rows);
        return rows.toString().replace(Path.of("").toAbsolutePath().toString(), "/lianshen");
    }

    private static void add(ZipOutputStream zip, String name, String text) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTime(0);
        zip.putNextEntry(entry);
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    /** Fills an empty database. */
    void restore(Connection connection) throws SQLException, IOException {
        try (var zip = new ZipFile(file.toFile());
                var statement = connection.createStatement()) {
            statement.execute(text(zip, BEFORE));
            for (var entry : rowEntries(zip)) {
                try (var rows = zip.getInputStream(entry)) {
                    restore(connection, entry.getName().substring(ROWS.length()), rows);
                }
            }
            statement.execute(text(zip, AFTER));
            for (var column : localTimes(connection)) {
                statement.execute("update %1$s set %2$s = %2$s at time zone '%3$s' at time zone '%4$s'"
                        .formatted(
                                column.table(),
                                column.name(),
                                about().getProperty("zone"),
                                ZoneId.systemDefault().getId()));
            }
        }
    }

    private static void restore(Connection connection, String table, InputStream rows)
            throws SQLException, IOException {
        copies(connection).copyIn("copy " + Schema.quoted(table) + " from stdin" + COPY.formatted("match"), rows);
    }

    private static List<? extends ZipEntry> rowEntries(ZipFile zip) {
        return zip.stream().filter(entry -> entry.getName().startsWith(ROWS)).toList();
    }

    private record Column(String table, String name) {}

    /** The engine's times, which have no zone: they are those of the machine it runs on. */
    private static List<Column> localTimes(Connection connection) throws SQLException {
        var columns = new ArrayList<Column>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select table_name, column_name from information_schema.columns where table_schema = 'public'"
                                + " and table_name like 'act\\_%' and data_type = 'timestamp without time zone'")) {
            while (rows.next()) {
                columns.add(new Column(Schema.quoted(rows.getString(1)), Schema.quoted(rows.getString(2))));
            }
        }
        return columns;
    }

    private static CopyManager copies(Connection connection) throws SQLException {
        return connection.unwrap(BaseConnection.class).getCopyAPI();
    }

    private static String text(ZipFile zip, String name) throws IOException {
        try (var entry = zip.getInputStream(zip.getEntry(name))) {
            return new String(entry.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Override
    public String toString() {
        return file.getFileName().toString();
    }
}
