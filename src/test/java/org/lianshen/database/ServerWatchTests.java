package org.lianshen.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.lianshen.problem.Outage;
import org.springframework.boot.actuate.health.Status;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The embedded server comes back by itself, and tells what keeps it. */
class ServerWatchTests {

    private static final Duration BACK = Duration.ofSeconds(30);
    private static final Path FOLDER = Path.of("target", "databases", "watched");

    @Test
    void killedAloneItIsStartedAgain() throws IOException, SQLException {
        try (var server = EmbeddedServer.start(FOLDER, true)) {
            var source = new EmbeddedSource(server);
            JdbcClient.create(source).sql("drop table if exists kept").update();
            JdbcClient.create(source).sql("create table kept ()").update();
            var killed = Postmaster.of(FOLDER.resolve("postgres")).orElseThrow();
            killed.process().destroyForcibly();
            await().atMost(BACK).until(() -> !killed.isAlive() && server.isRunning() && server.trouble() == null);
            try (var connection = source.getConnection()) {
                assertThat(SingleValues.text(connection, "select to_regclass('kept')"))
                        .isEqualTo("kept");
            }
        }
    }

    @Test
    void stoppedByTheApplicationItStaysDown() throws IOException {
        var server = EmbeddedServer.start(FOLDER, false);
        server.close();
        assertThat(server.isRunning()).isFalse();
        assertThat(Postmaster.of(FOLDER.toAbsolutePath().resolve("postgres"))).isEmpty();
        assertThatThrownBy(() -> DriverManager.getConnection(server.url())).isInstanceOf(SQLException.class);
    }

    @Test
    void aFullDiskIsNamed() throws IOException {
        try (var server = EmbeddedServer.start(FOLDER, false, Long.MAX_VALUE)) {
            var health = new EmbeddedHealth(server);
            await().atMost(BACK).until(() -> server.trouble() == ServerTrouble.NO_ROOM);
            assertThat(health.health().getStatus()).isEqualTo(EmbeddedHealth.NO_ROOM);
            assertThat(health.health().getDetails()).containsEntry("en", Outage.NO_ROOM.en());
        }
        try (var server = EmbeddedServer.start(FOLDER, false)) {
            assertThat(new EmbeddedHealth(server).health().getStatus()).isEqualTo(Status.UP);
        }
    }
}
