package org.lianshen.drills;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An outside PostgreSQL in a process of its own, as durable as in production. */
final class Postgres implements Server {

    private static final String USER = "lianshen";
    private static final String PASSWORD = "drill-Wk7vRt2mQz";

    private static final List<String> SETTINGS = List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "max_connections=100",
            "fsync=on",
            "synchronous_commit=on",
            "full_page_writes=on");

    private final Path data;
    private final Path program;
    private final Path log;
    private final int port;
    private OwnProcess process;

    private Postgres(Path folder, int port) {
        this.data = folder.resolve("data");
        this.log = folder.resolve("postgres.log");
        this.port = port;
        this.program = install(DrillSettings.FOLDER.resolve("postgres"), data);
        this.process = launch();
        awaitUp();
    }

    /** A fresh server with an empty database {@code lianshen}. */
    static Postgres fresh(Path folder, int port) {
        var server = new Postgres(folder, port);
        var admin = server.jdbc("postgres", "postgres");
        admin.sql("create role lianshen login password '" + PASSWORD + "'").update();
        admin.sql("create database lianshen owner lianshen").update();
        return server;
    }

    /** Unpacks the binaries and makes a cluster; the library that comes along knows how. */
    private static Path install(Path binaries, Path data) {
        try {
            EmbeddedPostgres.builder()
                    .setOverrideWorkingDirectory(binaries.toFile())
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setLocaleConfig("locale", "C.UTF-8")
                    .setLocaleConfig("encoding", "UTF8")
                    .start()
                    .close();
            try (var files = Files.walk(binaries, 3)) {
                return files.filter(file -> file.endsWith(Path.of("bin", "postgres")))
                        .findFirst()
                        .orElseThrow();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private OwnProcess launch() {
        var command = asNobody();
        command.addAll(List.of(program.toString(), "-D", data.toString(), "-p", String.valueOf(port)));
        SETTINGS.forEach(setting -> command.addAll(List.of("-c", setting)));
        return OwnProcess.start(command, log);
    }

    /** PostgreSQL refuses to run as root. */
    private static List<String> asNobody() {
        return System.getProperty("user.name").equals("root")
                ? new ArrayList<>(List.of("unshare", "--user"))
                : new ArrayList<>();
    }

    @Override
    public Map<String, Object> settings() {
        return Map.of(
                "spring.datasource.url",
                url(),
                "spring.datasource.username",
                USER,
                "spring.datasource.password",
                PASSWORD);
    }

    private String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/lianshen";
    }

    @Override
    public JdbcClient jdbc() {
        return jdbc("lianshen", USER);
    }

    private JdbcClient jdbc(String database, String user) {
        return JdbcClient.create(source(database, user));
    }

    private PGSimpleDataSource source(String database, String user) {
        var source = new PGSimpleDataSource();
        source.setServerNames(new String[] {"127.0.0.1"});
        source.setPortNumbers(new int[] {port});
        source.setDatabaseName(database);
        source.setUser(user);
        source.setPassword(PASSWORD);
        return source;
    }

    /** {@code kill -9} of the postmaster. */
    void kill() {
        process.kill();
    }

    /** {@code pg_ctl stop -m immediate}: it ends without tidying up, as at a power failure. */
    void stopImmediately() {
        var command = asNobody();
        command.addAll(
                List.of(program.resolveSibling("pg_ctl").toString(), "stop", "-m", "immediate", "-D", data.toString()));
        OwnProcess.start(command, log).end();
        process.end();
    }

    /** Starts it again, as whoever watches over it would; it recovers from its log. */
    void restart() {
        Polling.until("PostgreSQL is up again", DrillSettings.RECOVERY, () -> {
            if (!process.isAlive()) {
                // right after a kill its children may still hold its memory: then it is tried again
                process = launch();
                Polling.pause(200);
            }
            return answers();
        });
    }

    private void awaitUp() {
        Polling.until("PostgreSQL is up", DrillSettings.RECOVERY, this::answers);
    }

    private boolean answers() {
        try (var line = source("postgres", "postgres").getConnection()) {
            return line.isValid(1);
        } catch (SQLException notYet) {
            return false;
        }
    }

    @Override
    public void stop() {
        process.kill();
    }
}
