package org.lianshen.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** The embedded PostgreSQL keeps what it has acknowledged, although the library that starts it asks for less. */
class EmbeddedServerTests {

    @Test
    void aDurableServerWritesBeforeItAnswers() throws IOException, SQLException {
        try (var server = EmbeddedServer.start(Path.of("target", "databases", "durable"), true);
                var connection = DriverManager.getConnection(server.url())) {
            assertThat(Answers.text(connection, "show fsync")).isEqualTo("on");
            assertThat(Answers.text(connection, "show synchronous_commit")).isEqualTo("on");
            assertThat(Answers.text(connection, "show full_page_writes")).isEqualTo("on");
        }
    }
}
