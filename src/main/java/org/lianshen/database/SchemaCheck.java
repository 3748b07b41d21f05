package org.lianshen.database;

import java.sql.Connection;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.CoreErrorCode;
import org.flywaydb.core.api.ErrorCode;
import org.flywaydb.core.api.output.ValidateOutput;
import org.lianshen.language.Text;
import org.lianshen.problem.StartRefused;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/** The schema must be this application's, of this version or an earlier one, and whole. */
@Component
@Order(20)
class SchemaCheck implements DatabaseCheck {

    private final String[] locations;

    SchemaCheck(@Value("${spring.flyway.locations}") String[] locations) {
        this.locations = locations;
    }

    @Override
    public void check(Connection connection) throws SQLException {
        if (SingleValues.text(connection, "select to_regclass('flyway_schema_history')")
                .isEmpty()) {
            requireEmpty(connection);
            return;
        }
        var result = Flyway.configure()
                .dataSource(new SingleConnectionDataSource(connection, true))
                .locations(locations)
                .ignoreMigrationPatterns("*:pending")
                .load()
                .validateWithResult();
        if (!result.validationSuccessful) {
            throw refused(result.invalidMigrations.get(0));
        }
    }

    private static void requireEmpty(Connection connection) throws SQLException {
        if (SingleValues.number(
                        connection,
                        "select count(*) from information_schema.tables where table_schema = current_schema()")
                > 0) {
            throw new StartRefused(Text.of("database.not-empty"), Text.of("database.make-empty-database"));
        }
    }

    private static StartRefused refused(ValidateOutput migration) {
        var name = "V" + migration.version;
        ErrorCode code = migration.errorDetails.errorCode;
        if (code == CoreErrorCode.APPLIED_VERSIONED_MIGRATION_NOT_RESOLVED) {
            return new StartRefused(Text.of("database.schema-newer", name), Text.of("database.start-newer-version"));
        }
        return new StartRefused(
                Text.of("database.schema-does-not-fit", name, code),
                Text.of("database.migration-failed-or-changed", name));
    }
}
