package org.lianshen.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lianshen.problem.StartRefused;

/** Versions of the server that cannot be started here; what else it must be like is tried on real ones. */
class ServerCheckTests {

    @Test
    void oneThatGetsNoCorrectionsAnyMoreIsRefused() throws SQLException {
        var server = server("140019");
        var refused = catchThrowableOfType(StartRefused.class, () -> new ServerCheck().check(server));
        assertThat(refused.problem().en()).isEqualTo("The database is PostgreSQL 14, which is too old.");
        assertThat(refused.remedy().en()).isEqualTo("Upgrade it to PostgreSQL 17.");
    }

    @Test
    void oneThatGetsThemIsNot() throws SQLException {
        for (var version : new String[] {"150012", "170005", "180000"}) {
            var server = server(version);
            assertThatCode(() -> new ServerCheck().check(server)).as(version).doesNotThrowAnyException();
        }
    }

    private static Connection server(String version) throws SQLException {
        var settings = Map.of("server_version_num", version, "server_encoding", "UTF8");
        Statement statement = mock();
        when(statement.executeQuery(anyString()))
                .thenAnswer(asked -> answer(
                        settings.getOrDefault(asked.getArgument(0, String.class).substring("show ".length()), "on")));
        when(statement.executeQuery("show transaction_read_only")).thenAnswer(asked -> answer("off"));
        Connection connection = mock();
        when(connection.createStatement()).thenReturn(statement);
        return connection;
    }

    private static ResultSet answer(String value) throws SQLException {
        ResultSet rows = mock();
        when(rows.next()).thenReturn(true, false);
        when(rows.getString(1)).thenReturn(value);
        return rows;
    }
}
