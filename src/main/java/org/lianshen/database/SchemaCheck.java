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
            throw new StartRefused(
                    new Text("该数据库不是空的，也不是联审的数据库。", "The database is not empty, and it is not Lianshen's."),
                    new Text(
                            "请为联审新建一个空数据库，并在 spring.datasource.url 中给出。",
                            "Make an empty database for Lianshen and name it in spring.datasource.url."));
        }
    }

    private static StartRefused refused(ValidateOutput migration) {
        var name = "V" + migration.version;
        ErrorCode code = migration.errorDetails.errorCode;
        if (code == CoreErrorCode.APPLIED_VERSIONED_MIGRATION_NOT_RESOLVED) {
            return new StartRefused(
                    new Text(
                            "数据库结构（" + name + "）比本应用新。",
                            "The database's schema (" + name + ") is newer than this application."),
                    new Text(
                            "请启动同一版本或更新版本的联审；要退回旧版本，请先恢复升级前的备份。",
                            "Start the version of Lianshen that made it, or a later one; to go back, restore"
                                    + " the backup from"
                                    + " before the upgrade."));
        }
        return new StartRefused(
                new Text(
                        "数据库结构与本应用的迁移脚本不符：" + name + "（" + code + "）。",
                        "The database's schema does not fit this application's migrations: " + name + " (" + code
                                + ")."),
                new Text(
                        "迁移 " + name + " 曾经失败，或之后被改动；请恢复备份，或使用未改动的联审。",
                        "Migration " + name
                                + " failed earlier or was changed since; restore the backup, or start an unchanged"
                                + " Lianshen."));
    }
}
