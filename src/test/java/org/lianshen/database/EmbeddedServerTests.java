package org.lianshen.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.lianshen.doors.Attack;
import org.lianshen.doors.Door;

/**
 * The embedded PostgreSQL keeps what it has acknowledged, lets in nobody but the application, and is never mistaken.
 */
class EmbeddedServerTests {

    private Path folder;

    @BeforeEach
    void freshFolder(TestInfo test) throws IOException {
        folder = Path.of(
                        "target",
                        "databases",
                        "embedded",
                        test.getTestMethod().orElseThrow().getName())
                .toAbsolutePath();
        OwnFolder.delete(folder);
    }

    @Test
    void aDurableServerWritesBeforeItAnswers() throws IOException, SQLException {
        try (var server = EmbeddedServer.start(folder, true);
                var connection = DriverManager.getConnection(server.url())) {
            assertThat(SingleValues.text(connection, "show fsync")).isEqualTo("on");
            assertThat(SingleValues.text(connection, "show synchronous_commit")).isEqualTo("on");
            assertThat(SingleValues.text(connection, "show full_page_writes")).isEqualTo("on");
        }
    }

    @Test
    @Attack(
            door = Door.START,
            tries = "Connect to the embedded database without its password, or with a guessed one, by network"
                    + " or by socket",
            as = "another account of the machine",
            meets = "refused; it listens at no socket")
    void nobodyConnectsWithoutThePassword() throws IOException, SQLException {
        try (var server = EmbeddedServer.start(folder, false)) {
            for (var guess : List.of("", "postgres", "lianshen")) {
                assertThatThrownBy(() -> connect(server, guess))
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("password");
            }
            try (var connection = DriverManager.getConnection(server.url())) {
                assertThat(SingleValues.text(connection, "show unix_socket_directories"))
                        .isEmpty();
                assertThat(SingleValues.text(connection, "show listen_addresses"))
                        .isEqualTo("127.0.0.1");
                assertThat(SingleValues.text(
                                connection, "select string_agg(distinct auth_method, ' ') from pg_hba_file_rules"))
                        .isEqualTo("scram-sha-256");
            }
        }
    }

    @Test
    @Attack(
            door = Door.START,
            tries = "Read the embedded database's password or data, or put other programs in place of the server's",
            as = "another account of the machine",
            meets = "the folder, its data and its programs are its owner's alone")
    void nobodyElseEntersTheFolder() throws IOException {
        Files.createDirectories(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
        try (var server = EmbeddedServer.start(folder, false)) {
            assertThat(server.trouble()).isNull();
            assertThat(modes(folder)).isEqualTo("rwx------");
            assertThat(modes(folder.resolve("postgres"))).isEqualTo("rwx------");
            assertThat(modes(folder.resolve("password"))).isEqualTo("rw-------");
        }
        var programs = ServerProgram.in(folder).folder();
        assertThat(modes(programs.getParent())).isEqualTo("rwx------");
        assertThat(modes(programs.getParent().getParent())).isEqualTo("rwx------");
    }

    @Test
    void thePasswordStaysTheSame() throws IOException, SQLException {
        String password;
        try (var server = EmbeddedServer.start(folder, false)) {
            password = Files.readString(folder.resolve("password"));
            assertThat(server.url()).contains(password.strip());
        }
        assertThat(password).hasSizeGreaterThan(40);
        try (var server = EmbeddedServer.start(folder, false)) {
            assertThat(server.trouble()).isNull();
            assertThat(Files.readString(folder.resolve("password"))).isEqualTo(password);
        }
    }

    @Test
    void theDataOfAnEarlierBuildGetTheirPassword() throws IOException, SQLException {
        earlierBuild();
        try (var server = EmbeddedServer.start(folder, false)) {
            assertThatThrownBy(() -> connect(server, "")).isInstanceOf(SQLException.class);
            try (var connection = DriverManager.getConnection(server.url())) {
                assertThat(SingleValues.text(connection, "select title from kept"))
                        .isEqualTo("联审");
            }
        }
        assertThat(folder.resolve("server")).doesNotExist();
    }

    @Test
    void aLostPasswordIsReplacedByANewOne() throws IOException, SQLException {
        try (var server = EmbeddedServer.start(folder, false);
                var connection = DriverManager.getConnection(server.url())) {
            connection.createStatement().execute("create table kept ()");
        }
        Files.delete(folder.resolve("password"));
        try (var server = EmbeddedServer.start(folder, false);
                var connection = DriverManager.getConnection(server.url())) {
            assertThat(SingleValues.text(connection, "select to_regclass('kept')"))
                    .isEqualTo("kept");
        }
    }

    @Test
    void aServerLeftBehindIsStopped() throws IOException {
        EmbeddedServer.start(folder, false).close();
        // earlier builds named the folder from where they were started
        var data = Path.of("").toAbsolutePath().relativize(folder.resolve("postgres"));
        var started = ServerProgram.in(folder)
                .run(
                        "pg_ctl",
                        "start",
                        "--wait",
                        "--pgdata=" + data,
                        "--log=" + folder.resolve("left.log"),
                        "--options=-p 54329 -c unix_socket_directories=");
        assertThat(started.isGood()).as(started.words()).isTrue();
        var left = Postmaster.of(folder.resolve("postgres")).orElseThrow();
        try (var server = EmbeddedServer.start(folder, false)) {
            assertThat(left.isAlive()).isFalse();
            assertThat(server.isRunning()).isTrue();
        }
    }

    @Test
    @Attack(
            door = Door.START,
            tries = "Have the application end another server: its number stands in a pid file left by a crash",
            as = "chance",
            meets = "whoever serves another folder is left alone, and the application starts")
    void aStalePidFileEndsNobodyElse() throws IOException, SQLException {
        EmbeddedServer.start(folder.resolve("mine"), false).close();
        try (var other = EmbeddedServer.start(folder.resolve("other"), false)) {
            var pidFile = Files.readString(folder.resolve("other/postgres/postmaster.pid"));
            Files.writeString(folder.resolve("mine/postgres/postmaster.pid"), pidFile);
            var theirs = Postmaster.of(folder.resolve("other/postgres")).orElseThrow();
            try (var mine = EmbeddedServer.start(folder.resolve("mine"), false)) {
                assertThat(theirs.isAlive()).isTrue();
                assertThat(mine.isRunning()).isTrue();
                try (var connection = DriverManager.getConnection(other.url())) {
                    assertThat(connection.isValid(5)).isTrue();
                }
            }
        }
    }

    @Test
    void aPidFileOfNobodyIsNoObstacle() throws IOException {
        EmbeddedServer.start(folder, false).close();
        for (var left :
                List.of("", "what?\n", "999999999\n", ProcessHandle.current().pid() + "\n")) {
            Files.writeString(folder.resolve("postgres/postmaster.pid"), left);
            try (var server = EmbeddedServer.start(folder, false)) {
                assertThat(server.isRunning()).as("beside: " + left).isTrue();
            }
        }
    }

    /** A folder as builds left it that asked for no password; its server has ended. */
    private void earlierBuild() throws IOException, SQLException {
        Files.createDirectories(folder);
        Files.createFile(folder.resolve("lock"));
        try (var server = EmbeddedPostgres.builder()
                        .setOverrideWorkingDirectory(folder.resolve("server").toFile())
                        .setDataDirectory(folder.resolve("postgres"))
                        .setCleanDataDirectory(false)
                        .setRegisterShutdownHook(false)
                        .setLocaleConfig("locale", "C.UTF-8")
                        .setLocaleConfig("encoding", "UTF8")
                        .start();
                var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create table kept as select '联审'::text as title");
        }
        Files.createDirectories(folder.resolve("server"));
    }

    private static void connect(EmbeddedServer server, String password) throws SQLException {
        DriverManager.getConnection(server.url().replaceAll("password=[^&]*", "password=" + password))
                .close();
    }

    private static String modes(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
