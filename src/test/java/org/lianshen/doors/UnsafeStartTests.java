package org.lianshen.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianshen.database.DatabaseCheck;
import org.lianshen.database.EmbeddedServer;
import org.lianshen.problem.StartRefused;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

/** The application beside outside databases it must not work with: it says why, and has written nothing there. */
class UnsafeStartTests {

    private static final String GOOD = "correct-horse-battery";
    private static EmbeddedServer server;
    private static int made;

    /** The gate before the database, and what it asks. */
    @ComponentScan(
            basePackages = "org.lianshen",
            useDefaultFilters = false,
            includeFilters = {
                @ComponentScan.Filter(type = FilterType.ASSIGNABLE_TYPE, classes = DatabaseCheck.class),
                @ComponentScan.Filter(type = FilterType.REGEX, pattern = "org\\.lianshen\\.database\\.StartGate")
            })
    @ConfigurationPropertiesScan("org.lianshen.process.account")
    static class Gate {}

    @BeforeAll
    static void serverThatKeepsWhatItAcknowledged() throws SQLException {
        server = EmbeddedServer.start(Path.of("target", "databases", "unsafe"), true);
        on("postgres", "drop database if exists house with (force)", "create database house");
        Flyway.configure()
                .dataSource(url("house"), "postgres", GOOD)
                .locations("classpath:db/migration")
                .load()
                .migrate();
        on(
                "house",
                "create table act_ge_schema_log (version_ text)",
                "insert into act_ge_schema_log values ('7.24.0')");
        on(
                "house",
                "create table act_id_membership (group_id_ text, user_id_ text)",
                "insert into act_id_membership values ('admin', 'chief')");
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @Test
    void aSafeOneIsLetThrough() throws SQLException {
        expectStarted(run(empty()));
        expectStarted(run(house()));
        // no password at all is a matter of this machine's own server
        expectStarted(run(empty(), "spring.datasource.password="));
    }

    @Test
    @Attack(
            door = Door.START,
            tries = "Start with no administrator, with a default or with a short password for the first one",
            as = "operator",
            meets = "the start is refused, the database stays empty")
    void withoutAnAdministratorOrWithAPasswordEverybodyTries() throws SQLException {
        var database = empty();
        refused(database, "There is no administrator", "lianshen.admin.account=");
        for (var password : List.of("", "admin", "Password1234", "lianshen-admin", "short-pw-1")) {
            refused(database, "administrator's password is too short", "lianshen.admin.password=" + password);
        }
        expectEmpty(database);
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgres", "lianshen", "password", "postgres1234", "short-one", "Lianshen-2026"})
    @Attack(
            door = Door.START,
            tries = "Start with a default or short password of the database",
            as = "operator",
            meets = "the start is refused, the database stays empty")
    void withADatabasePasswordEverybodyTries(String password) throws SQLException {
        var database = empty();
        refused(database, "database's password is too short", "spring.datasource.password=" + password);
        expectEmpty(database);
    }

    @Test
    @Attack(
            door = Door.START,
            tries = "Start against a database elsewhere without a password",
            as = "operator",
            meets = "the start is refused")
    void withoutADatabasePasswordFarAway() {
        refused(
                "jdbc:postgresql://192.0.2.7/lianshen",
                "database's password is missing",
                "spring.datasource.password=");
    }

    @Test
    @Attack(
            door = Door.START,
            tries = "Start where an acknowledged commit may be lost: fsync or full_page_writes off,"
                    + " synchronous_commit off for"
                    + " the server, the database, the role or the address",
            as = "operator",
            meets = "the start is refused, the database stays empty")
    void whereAReceiptMayBeLost() throws SQLException, IOException {
        var database = empty();
        refused(url(database) + "&options=-c%20synchronous_commit=off", "synchronous_commit off");
        on("postgres", "alter database " + database + " set synchronous_commit = off");
        refused(database, "synchronous_commit off");
        on(
                "postgres",
                "alter database " + database + " reset synchronous_commit",
                "drop role if exists hasty",
                "create role hasty superuser login password '" + password() + "'",
                "alter role hasty set synchronous_commit = off");
        refused(url(database).replace("user=postgres", "user=hasty"), "synchronous_commit off");
        expectEmpty(database);
        try (var careless = EmbeddedServer.start(Path.of("target", "databases", "careless"), false)) {
            refused(careless.url(), "fsync, full_page_writes, synchronous_commit off");
        }
    }

    @Test
    @Attack(
            door = Door.START,
            tries = "Start beside a schema of a later version, a migration that failed or was changed, a later"
                    + " engine's tables",
            as = "operator",
            meets = "the start is refused, nothing is migrated")
    void besideASchemaItDoesNotKnow() throws SQLException {
        var history = "insert into flyway_schema_history (installed_rank, version, description, type, script, checksum,"
                + " installed_by, execution_time, success) values (999, '%s', 'x', 'SQL', 'x.sql', 1, 'x', 1, %s)";
        refused(house(history.formatted("999", "true")), "(V999) is newer");
        refused(house(history.formatted("999", "false")), "V999 (FAILED_VERSIONED_MIGRATION)");
        refused(house("update flyway_schema_history set checksum = 1 where version = '03'"), "V03 (CHECKSUM_MISMATCH)");
        refused(house("insert into act_ge_schema_log values ('7.25.0')"), "version 7.25.0, newer");
        // an older schema is migrated later
        expectStarted(run(house("delete from flyway_schema_history where version ="
                + " (select max(version) from flyway_schema_history)")));
    }

    @Test
    @Attack(
            door = Door.START,
            tries = "Start beside permits among which another program has put a revocation",
            as = "operator",
            meets = "the start is refused: nobody would heed it")
    void besideARevocation() throws SQLException {
        var permits = "create table act_ru_authorization (type_ integer)";
        expectStarted(run(house(permits, "insert into act_ru_authorization values (0), (1)")));
        refused(house(permits, "insert into act_ru_authorization values (1), (2)"), "1 revocations of permits");
    }

    @Test
    @Attack(
            door = Door.START,
            tries = "Start beside a database of somebody else's, one that is not UTF-8, a read-only one, or"
                    + " none at all",
            as = "operator",
            meets = "the start is refused, nothing is written")
    void besideADatabaseThatCannotBeUsed() throws SQLException {
        var foreign = empty();
        on(foreign, "create table theirs ()");
        refused(foreign, "it is not Lianshen's");
        on(
                "postgres",
                "drop database if exists latin with (force)",
                "create database latin encoding 'LATIN1' locale 'C' template template0");
        refused("latin", "encoding is LATIN1");
        refused(url(empty()) + "&options=-c%20default_transaction_read_only=on", "read-only");
        refused("nowhere", "\"nowhere\" does not exist");
        refused("jdbc:postgresql://127.0.0.1:1/lianshen", "127.0.0.1:1/lianshen cannot be used");
    }

    @Test
    @Attack(
            door = Door.START,
            tries = "Start a node while another one is still starting on the same database",
            as = "operator",
            meets = "it waits its turn, and gives up readably when the other is stuck")
    void whileAnotherNodeIsStarting() throws SQLException {
        var database = url(empty());
        runner(database).run(first -> {
            assertThat(first).hasNotFailed();
            refused(database, "Another node has been starting", "lianshen.database.start-patience=PT0.3S");
        });
        expectStarted(run(database));
    }

    // the stage

    private static String empty() throws SQLException {
        var name = "made_" + made++;
        on("postgres", "drop database if exists " + name + " with (force)", "create database " + name);
        return name;
    }

    /** A database as a start leaves it, but for these changes. */
    private static String house(String... changes) throws SQLException {
        var name = "made_" + made++;
        on(
                "postgres",
                "drop database if exists " + name + " with (force)",
                "create database " + name + " template house");
        on(name, changes);
        return name;
    }

    private static void on(String database, String... statements) throws SQLException {
        try (var connection = DriverManager.getConnection(url(database), "postgres", GOOD);
                var statement = connection.createStatement()) {
            for (var each : statements) {
                statement.execute(each);
            }
        }
    }

    private static String url(String database) {
        return server.url().replace("/postgres?", "/" + database + "?");
    }

    /** The server's own, which its address carries. */
    private static String password() {
        return server.url().replaceFirst(".*password=([^&]*).*", "$1");
    }

    private static ApplicationContextRunner runner(String database, String... configuration) {
        return new ApplicationContextRunner()
                .withUserConfiguration(Gate.class)
                .withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class))
                .withPropertyValues(
                        "spring.datasource.url=" + (database.startsWith("jdbc:") ? database : url(database)),
                        "spring.datasource.password=" + GOOD,
                        "spring.flyway.locations=classpath:db/migration",
                        "lianshen.database.start-patience=PT5S",
                        "lianshen.admin.account=chief",
                        "lianshen.admin.password=" + GOOD)
                .withPropertyValues(configuration);
    }

    /** Why it did not start, or null. */
    private static @Nullable StartRefused run(String database, String... configuration) {
        var refusals = new ArrayList<StartRefused>();
        runner(database, configuration).run(context -> {
            for (var cause = context.getStartupFailure(); cause != null; cause = cause.getCause()) {
                if (cause instanceof StartRefused refusal) {
                    refusals.add(refusal);
                }
            }
            if (context.getStartupFailure() != null && refusals.isEmpty()) {
                throw new AssertionError("It failed, but not readably", context.getStartupFailure());
            }
        });
        return refusals.isEmpty() ? null : refusals.get(0);
    }

    private static void expectStarted(@Nullable StartRefused refused) {
        assertThat(refused).isNull();
    }

    private static void refused(String database, String english, String... configuration) {
        var refused = run(database, configuration);
        assertThat(refused).as("refused: " + english).isNotNull();
        assertThat(refused.problem().en()).contains(english);
        assertThat(refused.problem().zh()).matches("(?s).*\\p{IsHan}.*");
        assertThat(refused.remedy().zh()).matches("(?s).*\\p{IsHan}.*");
        assertThat(refused.remedy().en()).isNotBlank();
    }

    private static void expectEmpty(String database) throws SQLException {
        try (var connection = DriverManager.getConnection(url(database), "postgres", GOOD);
                var statement = connection.createStatement();
                var tables = statement.executeQuery(
                        "select count(*) from information_schema.tables where table_schema = 'public'")) {
            assertThat(tables.next()).isTrue();
            assertThat(tables.getInt(1)).isZero();
        }
    }
}
