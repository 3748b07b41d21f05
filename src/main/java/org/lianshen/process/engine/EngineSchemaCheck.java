package org.lianshen.process.engine;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import org.camunda.bpm.engine.impl.util.ProductPropertiesUtil;
import org.lianshen.database.DatabaseCheck;
import org.lianshen.language.Text;
import org.lianshen.problem.StartRefused;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The engine's own tables must not come from a later engine, which the engine itself would not notice. */
@Component
@Order(30)
class EngineSchemaCheck implements DatabaseCheck {

    private static final String OWN = ProductPropertiesUtil.getProductVersion();

    @Override
    public void check(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            try (var table = statement.executeQuery("select to_regclass('act_ge_schema_log')")) {
                if (!table.next() || table.getString(1) == null) {
                    return;
                }
            }
            try (var versions = statement.executeQuery("select version_ from act_ge_schema_log")) {
                while (versions.next()) {
                    requireKnown(versions.getString(1));
                }
            }
        }
    }

    private static void requireKnown(String version) {
        if (Arrays.compare(numbers(version), numbers(OWN)) > 0) {
            throw new StartRefused(
                    Text.of("process.engine.newer-tables", version, OWN),
                    Text.of("process.engine.start-newer-version"));
        }
    }

    /** Major and minor: patches of one minor version share their tables. */
    private static int[] numbers(String version) {
        return Arrays.stream(version.split("\\."))
                .limit(2)
                .mapToInt(part -> Integer.parseInt(part.replaceAll("\\D.*", "")))
                .toArray();
    }
}
