package org.lianshen.process.engine;

import java.sql.Connection;
import java.sql.SQLException;
import org.camunda.bpm.engine.authorization.Authorization;
import org.lianshen.database.DatabaseCheck;
import org.lianshen.language.Text;
import org.lianshen.problem.StartRefused;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Nobody would heed a revocation that another program has put among the engine's permits; see
 * {@link GrantOnlyAuthorizations}.
 */
@Component
@Order(35)
public class RevocationCheck implements DatabaseCheck {

    @Override
    public void check(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            try (var table = statement.executeQuery("select to_regclass('act_ru_authorization')")) {
                if (!table.next() || table.getString(1) == null) {
                    return;
                }
            }
            try (var revocations = statement.executeQuery(
                    "select count(*) from act_ru_authorization where type_ = " + Authorization.AUTH_TYPE_REVOKE)) {
                revocations.next();
                requireNone(revocations.getLong(1));
            }
        }
    }

    /**
     * Whether there are none.
     *
     * @throws StartRefused where there are some
     */
    public static void requireNone(long revocations) {
        if (revocations > 0) {
            throw new StartRefused(
                    Text.of("process.engine.holds-revocations", revocations),
                    Text.of("process.engine.delete-revocations", Authorization.AUTH_TYPE_REVOKE));
        }
    }
}
